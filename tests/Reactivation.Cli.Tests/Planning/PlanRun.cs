using System.Globalization;
using System.Text.Json;

namespace Reactivation.Cli.Tests.Planning;

/// <summary>Runs <c>plan</c> and <c>gate</c> on a few customers in Tokyo, on a Sunday.</summary>
internal sealed class PlanRun : IDisposable
{
    public static readonly string[] Events =
    [
        "customer_id,date,kind,amount",
        "A,2026-05-01,purchase,1500000",
        "B,2026-04-01,purchase,200000",
        "C,2026-03-01,purchase,30000",
        "D,2026-02-01,purchase,4000",
        "E,2026-11-20,purchase,4000",
    ];

    private readonly CommandRun _run = new();

    public PlanRun()
    {
        _run.Write("events.csv", Events);
        Contacts(
            "A,Asia/Tokyo,a@example.com,1 Sample Street",
            "B,Asia/Tokyo,b@example.com,",
            "C,Asia/Tokyo,,3 Sample Street",
            "D,Asia/Tokyo,d@example.com,",
            "E,Asia/Tokyo,e@example.com,");
        Log("A,consent,2026-01-05 10:00,email,form,v1", "B,consent,2026-01-05 10:00,email,form,v1", "E,consent,2026-01-05 10:00,email,form,v1");
    }

    /// <summary>The zone that is stated; null for none.</summary>
    public string? Zone { get; set; } = "Asia/Tokyo";

    public string Output => _run.Output;

    public string Error => _run.Error;

    public string Folder => _run.Folder;

    public void Contacts(params string[] rows) => _run.Write("contacts.csv", rows.Prepend("customer_id,zone,email,letter"));

    public void Log(params string[] rows) => _run.Write("log.csv", rows.Prepend("customer_id,kind,at,channel,how,wording"));

    public string Write(string name, params IEnumerable<string> lines) => _run.Write(name, lines);

    public string Path(string name) => _run.Path(name);

    /// <summary>Plans as of Sunday, 22 November, 10:00, into the folder <c>out</c>.</summary>
    public int Plan(params string[] more) => Run("plan", [.. more, .. more.Contains("--out") ? Array.Empty<string>() : ["--out", _run.Path("out")]]);

    public int Gate(params string[] more) => Run("gate", more);

    public int Run(string command, params string[] more) => _run.Run(
        [command, "--events", _run.Path("events.csv"), "--contacts", _run.Path("contacts.csv"), "--contact-log", _run.Path("log.csv"), "--as-of", "2026-11-22", .. Zone is null ? Array.Empty<string>() : ["--zone", Zone], "--jurisdiction", "JP", .. more]);

    /// <summary>The rows of a list, each by the names of its columns.</summary>
    public IReadOnlyList<Dictionary<string, string>> List(string name)
    {
        using var text = new StreamReader(_run.Path($"out/{name}"));
        using var csv = new CsvHelper.CsvReader(text, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Select(r => ((IDictionary<string, object>)r).ToDictionary(f => f.Key, f => (string)f.Value))];
    }

    public JsonElement Summary() => JsonDocument.Parse(File.ReadAllBytes(_run.Path("out/plan.summary.json"))).RootElement;

    public void Dispose() => _run.Dispose();
}
