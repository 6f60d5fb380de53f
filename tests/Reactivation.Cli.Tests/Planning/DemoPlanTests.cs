using System.Globalization;
using Reactivation.Approaches;
using Reactivation.Cli.Input;

namespace Reactivation.Cli.Tests.Planning;

/// <summary>The plan of the demo's base, held against the gate, the budget and the capacities by a few plain lines of its own.</summary>
public sealed class DemoPlanTests : IDisposable
{
    private readonly CommandRun _run = new();

    [Fact]
    public void A8_P11_EveryContactIsAllowedAtItsMoment_NothingIsOverspent_NobodyIsLost()
    {
        _run.Run("demo", "--customers", "1500", "--out", _run.Path("demo"), "--top", "0").Should().Be(0, _run.Error);
        var contacts = InputReader.Read(new InputFiles { Events = [new(_run.Path("demo/events.csv"))], Contacts = new(_run.Path("demo/contacts.csv")), ContactLogs = [new(_run.Path("demo/contact-log.csv"))] });
        contacts.Rejected.Should().BeEmpty();
        var plan = Read("plan.csv");

        plan.Should().HaveCountGreaterThan(100).And.OnlyHaveUniqueItems(r => r["customer_id"]);
        plan.Select(r => r["channel"]).Distinct().Should().Contain(["email", "letter"]);
        plan.Should().AllSatisfy(r => ContactGate.Default.Check(new ContactRequest(contacts.Contacts.Find(r["customer_id"])!.ToPerson(), new Channel(r["channel"]), r["purpose"]), At(r["when"])).IsAllowed.Should().BeTrue(r["customer_id"]));
        plan.Sum(r => decimal.Parse(r["cost"], CultureInfo.InvariantCulture)).Should().BeLessThanOrEqualTo(100_000m);
        plan.Where(r => r["channel"] == "phone").GroupBy(r => At(r["when"]).Date).Should().AllSatisfy(day => day.Count().Should().BeLessThanOrEqualTo(40));
        plan.Should().AllSatisfy(r => At(r["when"]).Should().BeOnOrAfter(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.FromHours(9))));

        var (waiting, refused) = (Read("waiting.csv"), Read("refused.csv"));
        string[] everyone = [.. plan.Concat(waiting).Concat(refused).Select(r => r["customer_id"])];
        everyone.Should().OnlyHaveUniqueItems("each customer is in one list");
        waiting.Select(r => r["waits_for"]).Distinct().Should().BeSubsetOf(["moment", "web_visit", "reaction", "budget", "value", "value_unknown"]);
        refused.Should().AllSatisfy(r => r["why"].Should().NotBeEmpty());

        // What is not in a list has no measure: nobody who is slipping, dormant or churned.
        var silent = _run.Read("demo/assessments.csv").Skip(1).Select(l => l.Split(',')).Where(l => l[1] is "slipping" or "dormant" or "churned").Select(l => l[0]);
        silent.Except(everyone).Should().HaveCountLessThan(10, "a few had a deal too lately for any measure, and no known cause");
    }

    public void Dispose() => _run.Dispose();

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private IReadOnlyList<Dictionary<string, string>> Read(string name)
    {
        using var text = new StreamReader(_run.Path($"demo/{name}"));
        using var csv = new CsvHelper.CsvReader(text, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Select(r => ((IDictionary<string, object>)r).ToDictionary(f => f.Key, f => (string)f.Value))];
    }
}
