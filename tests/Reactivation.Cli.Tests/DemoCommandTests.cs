namespace Reactivation.Cli.Tests;

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

        foreach (var name in new[] { "customers.csv", "events.csv", "assessments.csv" })
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
        list.Select(l => l[7]).Distinct().Should().BeEquivalentTo("high", "medium", "low", "none");
        _run.Read("a/rejected.csv").Should().ContainSingle("there is a header");
    }

    [Fact]
    public void TheFilesItWrites_AreReadByAssess_ToTheSameList()
    {
        Demo("a", "1");

        _run.Run("assess", "--events", _run.Path("a/events.csv"), "--customers", _run.Path("a/customers.csv"), "--as-of", "2026-11-22", "--out", _run.Path("again")).Should().Be(0, _run.Error);

        _run.Read("again/assessments.csv").Should().Equal(_run.Read("a/assessments.csv"));
    }

    public void Dispose() => _run.Dispose();

    private void Demo(string folder, string seed) => _run.Run("demo", "--customers", "1000", "--seed", seed, "--out", _run.Path(folder)).Should().Be(0, _run.Error);
}
