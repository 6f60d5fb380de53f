using System.Text;
using System.Text.RegularExpressions;
using Reactivation.Approaches;
using Reactivation.Cli.Input;
using Reactivation.Cli.Input.Files;
using Reactivation.Cli.Input.Recording;
using Reactivation.Cli.Input.Values;

namespace Reactivation.Cli.Tests.Hostile;

/// <summary>One of the files of an input, spoilt beside good ones.</summary>
internal sealed partial class FileTarget : HostileTarget, IDisposable
{
    /// <summary>Reading is what is tried here; the engine is asked now and then, as making its map takes far longer than the small files do.</summary>
    private const int AssessedOneIn = 25;

    private static readonly DateOnly AsOf = new(2026, 11, 22);
    private static readonly DateTimeOffset Asked = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, byte[]> Good = new Dictionary<string, string>
    {
        ["events.csv"] = "顧客番号,date,区分,amount,detail,備考\nA,令和8年5月1日,購入,\"￥１，２００，０００\",,x\nA-old,2024/11/22,,(300),,\nB,20260105,訪問,,shop,\nB,2026-01-05T10:00,解約,,cancelled,y\n\nC,2026-11-20,login,,,\"two\nlines\"\n",
        ["customers.csv"] = "customer_id,registered_on,状態,併用,employees,last_inquiry_on[\"web\"],電話\nA-old,H31.4.30,契約中,○,\"1,000\",2026-11-01,x\nB,2020-01-01,lapsed,いいえ,,,y\nD,,,,5,,\n",
        ["map.json"] = """
            { "version": 1,
              "events": [ { "file": "events*.csv", "columns": { "顧客番号": "customer_id", "区分": { "to": "kind", "values": { "購入": "purchase", "訪問": "web_visit", "解約": "contract_end" } } }, "constants": { "category": "goods" }, "ignored": ["備考"] } ],
              "customers": { "columns": { "状態": { "to": "contract_status", "values": { "契約中": "running" } }, "併用": "competitor_alongside" }, "ignored": ["電話"] },
              "contacts": { "columns": { "法": "jurisdiction" }, "ignored": ["備考"] }, "contact_log": { "file": "contact-*", "constants": { "campaign": "spring" } } }
            """,
        ["aliases.csv"] = "alias,customer_id\nA-old,A\nB-web,B-old\nB-old,B\n",
        ["contacts.csv"] = "customer_id,person,language,zone,法,audience,email,email_state,phone,備考\nA-old,山田,ja,Asia/Tokyo,JP,business,a@example.com,usable,03-0000-0000,x\nB,\"O'Neil, B.\",en,America/New_York,US,consumer,b@example.com,bouncing,,\nC,,,UTC,,,c.example.com,,,\n",
        ["contact-log.csv"] = "customer_id,kind,at,channel,purpose,withdrawn_at,answered_at,who,how,wording\nA,consent,令和8年5月1日 9:05,email,,2026-06-01T09:30:00.25+09:00,,山田,\"web, form\",v3\nB-web,opt_out,2026-02-04T10:00Z,,,,,,,\nB,sent,2026/3/1,email,,,,,,\nA,complaint,2026-02-05 10:00,,,,2026-02-06,,\"two\nlines\",\nC,moved,20260105,letter,,,,,,\nZ,opened,2026-01-05T07:00+0900,,,,,,,\n",
    }.ToDictionary(f => f.Key, f => Encoding.UTF8.GetBytes(f.Value));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reactivation-");
    private readonly ReactivationEngine _engine = ReactivationEngine.Create(ReactivationPolicy.Default);

    public FileTarget(string name)
    {
        Name = name;
        foreach (var (file, bytes) in Good)
            File.WriteAllBytes(PathOf(file), bytes);
    }

    public static IEnumerable<string> Names => Good.Keys;

    public override string Name { get; }

    public override byte[] Make(Mutator mutator) => mutator.Spoil(Good[Name]);

    public override bool Take(byte[] input, Mutator mutator)
    {
        File.WriteAllBytes(PathOf(Name), input);
        var files = new InputFiles
        {
            Events = [new FileInfo(PathOf("events.csv"))],
            Customers = new FileInfo(PathOf("customers.csv")),
            Map = new FileInfo(PathOf("map.json")),
            Aliases = new FileInfo(PathOf("aliases.csv")),
            Contacts = new FileInfo(PathOf("contacts.csv")),
            ContactLogs = [new FileInfo(PathOf("contact-log.csv"))],
            Jurisdiction = "JP",
            Encoding = mutator.Next(20) == 0 ? TextEncoding.All[mutator.Next(TextEncoding.All.Length)] : TextEncoding.Utf8,
            DayFormat = mutator.Next(30) == 0 && DayFormat.TryMake("d/M/yyyy", out var format, out _) ? format : null,
            Records = [new StatedKind(EventKind.MailOpen, AsOf)],
        };
        try
        {
            var read = InputReader.Read(files);
            foreach (var problem in read.Rejected)
                CheckPlace(problem, input);
            foreach (var contact in read.Contacts.All)
                ContactGate.Default.Check(new ContactRequest(contact.ToPerson(), Channel.Email, ContactPurpose.News), Asked);
            if (Name == "events.csv" && files.Encoding == TextEncoding.Utf8)
                CheckNothingIsLost(read, input);
            if (mutator.Next(AssessedOneIn) == 0)
                _engine.AssessAll(read.KnownBy(AsOf), read.Map, AsOf).Should().OnlyHaveUniqueItems(a => a.CustomerId);
            return true;
        }
        catch (InputException refused)
        {
            if (refused.Problems.IsEmpty)
                throw new InvalidOperationException("refused without a problem");
            foreach (var problem in refused.Problems)
                CheckPlace(problem, input);
            return false;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private static void CheckPlace(Problem problem, byte[] spoilt)
    {
        var isOfTheWholeFile = problem.Found is "a damaged gzip file" || problem.Found.StartsWith("a file of ", StringComparison.Ordinal);
        var isPlaced = problem.Line >= 1 && problem.Line <= 20 + spoilt.Count(b => b is (byte)'\n' or (byte)'\r') && (problem.Source != "map.json" || problem.Column > 0 || problem.Found.StartsWith("bytes", StringComparison.Ordinal));
        if (!Good.ContainsKey(problem.Source ?? "") || (!isPlaced && !isOfTheWholeFile))
            throw new InvalidOperationException($"not placed: {problem}");
        if (problem.ToString().AsSpan().IndexOfAny('\n', '\r', '\u001b') >= 0)
            throw new InvalidOperationException($"a terminal would obey it: {problem}");
    }

    /// <summary>Without quotation marks a line is a row: each is an event, or a problem that names it.</summary>
    private static void CheckNothingIsLost(CustomerInput input, byte[] spoilt)
    {
        var text = Encoding.UTF8.GetString(spoilt);
        if (text.Contains('"', StringComparison.Ordinal))
            return;
        var rows = LineBreak().Split(text).Count(l => l.Length > 0) - 1;
        (input.EventCount + input.Rejected.Count(p => p.Source == "events.csv")).Should().Be(rows);
    }

    [GeneratedRegex("\r\n|\r|\n")]
    private static partial Regex LineBreak();
}
