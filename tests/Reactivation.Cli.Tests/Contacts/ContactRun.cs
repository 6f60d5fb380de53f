using Reactivation.Approaches;
using Reactivation.Cli.Input;
using Reactivation.Cli.Input.Values;

namespace Reactivation.Cli.Tests.Contacts;

/// <summary>Reads contacts and their logs from a folder of its own.</summary>
internal sealed class ContactRun : IDisposable
{
    private readonly CommandRun _run = new();

    public ContactRun() => _run.Write("events.csv", "customer_id,date", "A,2026-01-05");

    public InputFiles Files { get; set; } = new();

    public static TimeZoneInfo Zone(string id) => Zones.TryFind(id, out var zone) ? zone : throw new ArgumentException(id);

    public string Write(string name, params IEnumerable<string> lines) => _run.Write(name, lines);

    public CustomerInput Read(IEnumerable<string> contacts, IEnumerable<string>? log = null)
    {
        _run.Write("contacts.csv", contacts);
        if (log is not null)
            _run.Write("log.csv", log);
        return InputReader.Read(Files with
        {
            Events = [new(_run.Path("events.csv"))],
            Contacts = new(_run.Path("contacts.csv")),
            ContactLogs = log is null ? [] : [new(_run.Path("log.csv"))],
        });
    }

    /// <summary>The records of one customer in Tokyo.</summary>
    public ContactPerson Log(params string[] rows)
    {
        var read = Read(["customer_id,zone,jurisdiction,email", "A,Asia/Tokyo,JP,a@example.com"], rows.Prepend(ContactLogTests.Header));
        read.Rejected.Should().BeEmpty();
        return read.Contacts.Find("A")!.ToPerson();
    }

    public Problem Rejected(string row) =>
        Read(["customer_id,zone,jurisdiction,email", "A,Asia/Tokyo,JP,a@example.com"], [ContactLogTests.Header, row]).Rejected.Should().ContainSingle().Subject;

    public void Dispose() => _run.Dispose();
}
