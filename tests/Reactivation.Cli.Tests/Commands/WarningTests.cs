using System.Text.Json;

namespace Reactivation.Cli.Tests.Commands;

/// <summary>What does not go with the day of the question is said, and counted.</summary>
public sealed class WarningTests : IDisposable
{
    private readonly CommandRun _run = new();

    [Fact]
    public void GivenDaysAfterTheDayOfTheQuestion()
    {
        var customers = _run.Write("customers.csv", "customer_id,registered_on,last_purchase_on,cadence_due_on[3]", "A,2026-11-22,2026-11-22,2027-01-01", "B,2026-11-23,2026-12-01,2027-01-01", "C,,2026-12-24,");

        Assess("--customers", customers);

        Warnings().Should().Equal(("given_days_after_as_of", 1), ("given_days_after_as_of", 2));
        _run.Output.Should().Contain("Warning: last_purchase_on: 2 days lie after 2026-11-22").And.Contain("the first is on").And.Contain("registered_on: 1 day lies after").And.NotContain("cadence_due_on");
    }

    [Fact]
    public void EventsAfterTheDayOfTheQuestion()
    {
        var events = _run.Write("events.csv", "customer_id,date", "A,2026-11-22", "A,2026-11-23", "B,2027-01-01");

        Assess("--events", events);

        Warnings().Should().Equal(("events_after_as_of", 2));
        _run.Output.Should().Contain("2 events lie after 2026-11-22 and are not seen.");
    }

    [Theory]
    [InlineData("2026-10-22", 0)]
    [InlineData("2026-10-21", 32)]
    [InlineData("2024-11-22", 730)]
    public void ADayFarBeyondTheNewestEvent(string newest, int days)
    {
        var events = _run.Write("events.csv", "customer_id,date", "A,2020-01-01", $"A,{newest}");

        Assess("--events", events);

        Warnings().Should().Equal(days == 0 ? [] : [("as_of_far_beyond_newest_event", days)]);
    }

    [Fact]
    public void InJapaneseToo()
    {
        var events = _run.Write("events.csv", "customer_id,date", "A,2020-01-01");

        Assess("--events", events, "--lang", "ja");

        _run.Output.Should().Contain("注意：最新のイベントは 2020-01-01");
    }

    public void Dispose() => _run.Dispose();

    private void Assess(params string[] more) => _run.Run(["assess", .. more, "--as-of", "2026-11-22", "--out", _run.Path("out")]).Should().Be(0, _run.Error);

    private (string, int)[] Warnings()
    {
        using var summary = JsonDocument.Parse(File.ReadAllText(_run.Path("out/summary.json")));
        return [.. summary.RootElement.GetProperty("warnings").EnumerateArray().Select(w => (w.GetProperty("code").GetString()!, w.GetProperty("count").GetInt32()))];
    }
}
