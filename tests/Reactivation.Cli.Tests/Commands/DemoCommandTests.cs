using FluentAssertions.Execution;

namespace Reactivation.Cli.Tests.Commands;

/// <summary><c>reactivation demo</c>: the same for everyone, and nothing empty in it.</summary>
public sealed class DemoCommandTests : IDisposable
{
    private readonly CommandRun _run = new();

    [Fact]
    public void TheSameSeed_GivesTheSameFiles_AnotherSeedOthers()
    {
        Demo("a", "7");
        Demo("b", "7");
        Demo("c", "8");

        foreach (var name in new[] { "customers.csv", "events.csv", "assessments.csv", "contacts.csv", "contact-log.csv", "plan.csv" })
        {
            _run.Read($"b/{name}").Should().Equal(_run.Read($"a/{name}"), name);
            _run.Read($"c/{name}").Should().NotEqual(_run.Read($"a/{name}"), name);
        }
    }

    [Fact]
    public void EveryStageDefinitionAndTier_Occurs_AndNothingIsRejected()
    {
        Demo("a", "1");

        var list = _run.Read("a/assessments.csv").Skip(1).Select(l => l.Split(',')).ToList();
        list.Should().HaveCount(1000);
        list.Select(l => l[1]).Distinct().Should().BeEquivalentTo("lead", "new", "active", "reactivated", "slipping", "dormant", "churned");
        list.SelectMany(l => l[2].Split(';')).Distinct().Should().BeEquivalentTo("", "no-web-visit", "no-action", "no-sales-follow-up", "r181", "no-deal-6m", "no-deal-12m", "no-use-1y", "cadence");
        list.Select(l => l[5]).Distinct().Should().BeEquivalentTo("", "unknown", "price", "staff", "product", "forgotten", "other");
        list.Select(l => l[7]).Distinct().Should().BeEquivalentTo("high", "medium", "low", "none");
        _run.Read("a/rejected.csv").Should().ContainSingle("there is a header");
    }

    [Fact]
    public void EveryKindOfTheDomain_Occurs_InTwoYears()
    {
        Demo("a", "1");

        var events = _run.Read("a/events.csv").Skip(1).Select(l => l.Split(',')).ToList();
        events.Select(e => e[2]).Distinct().Should().BeEquivalentTo(EventKind.All.Select(k => k.Name));
        events.Min(e => e[1]).Should().StartWith("2024-11");
        events.Max(e => e[1]).Should().Be("2026-11-22");
        events.Should().Contain(e => e[2] == "purchase" && e[3].StartsWith('-'), "some purchases are returned");
    }

    /// <summary>No share is a promise; but a base in which nearly everybody is dormant, or unknown, would teach nobody anything.</summary>
    [Fact]
    public void Shares_AreBelievable()
    {
        Demo("a", "1");

        var list = _run.Read("a/assessments.csv").Skip(1).Select(l => l.Split(',')).ToList();
        using var all = new AssertionScope();
        foreach (var (column, code, least, most) in new[]
        {
            (1, "lead", 4, 15), (1, "new", 3, 12), (1, "active", 30, 60), (1, "reactivated", 1, 6), (1, "slipping", 2, 10), (1, "dormant", 15, 40), (1, "churned", 3, 15),
            (7, "high", 3, 15), (7, "medium", 8, 25), (7, "low", 8, 30),
            (5, "unknown", 5, 20), (5, "price", 2, 12), (5, "staff", 1, 8), (5, "product", 3, 15), (5, "forgotten", 3, 15), (5, "other", 1, 8),
        })
        {
            (100 * list.Count(l => l[column] == code) / list.Count).Should().BeInRange(least, most, $"{code}, in percent of {list.Count} customers");
        }
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("0002-06-01")]
    [InlineData("9999-12-31")]
    public void AnyDay_IsADayOfTheQuestion(string asOf) =>
        _run.Run("demo", "--customers", "60", "--as-of", asOf, "--out", _run.Path("a")).Should().Be(0, _run.Error);

    [Fact]
    public void TheFilesItWrites_AreReadByAssess_ToTheSameList()
    {
        Demo("a", "1");

        _run.Run("assess", "--events", _run.Path("a/events.csv"), "--customers", _run.Path("a/customers.csv"), "--as-of", "2026-11-22", "--out", _run.Path("again")).Should().Be(0, _run.Error);

        _run.Read("again/assessments.csv").Should().Equal(_run.Read("a/assessments.csv"));
    }

    [Fact]
    public void AFileOfTheUsersOwn_IsNotReplaced_AndNothingElseIs()
    {
        _run.Write("sender.json", "{}");
        _run.Write("customers.csv", "customer_id", "A");

        _run.Run("demo", "--customers", "20", "--out", _run.Folder).Should().Be(2);

        _run.Error.Should().ContainAll($"{_run.Path("customers.csv")}: found a file that the demo did not write, expected a folder that is empty or the demo's own", _run.Path("sender.json"), "--overwrite");
        _run.Read("customers.csv").Should().Equal("customer_id", "A");
        Directory.GetFiles(_run.Folder).Select(Path.GetFileName).Should().BeEquivalentTo("sender.json", "customers.csv");
        _run.Run("demo", "--customers", "20", "--out", _run.Folder, "--overwrite").Should().Be(0, _run.Error);
    }

    [Fact]
    public void AnotherDemo_TakesThePlaceOfADemo_ButOfNoFileThatWasEdited()
    {
        _run.Run("demo", "--customers", "20", "--out", _run.Path("a")).Should().Be(0, _run.Error);
        _run.Run("demo", "--customers", "30", "--seed", "2", "--out", _run.Path("a")).Should().Be(0, _run.Error);
        var customers = _run.Read("a/customers.csv");
        File.AppendAllText(_run.Path("a/sender.json"), "\n");

        _run.Run("demo", "--customers", "20", "--out", _run.Path("a")).Should().Be(2);

        _run.Error.Should().Contain($"{_run.Path("a/sender.json")}: found a file that was changed since the demo wrote it").And.NotContain("customers.csv");
        _run.Read("a/customers.csv").Should().Equal(customers);
    }

    [Fact]
    public void ADemoJsonOfTheUsersOwn_IsNotReplaced()
    {
        _run.Write("demo.json", "[1");

        _run.Run("demo", "--customers", "20", "--out", _run.Folder).Should().Be(2);

        _run.Read("demo.json").Should().Equal("[1");
    }

    public void Dispose() => _run.Dispose();

    private void Demo(string folder, string seed) => _run.Run("demo", "--customers", "1000", "--seed", seed, "--out", _run.Path(folder)).Should().Be(0, _run.Error);
}
