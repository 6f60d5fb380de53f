using FluentAssertions.Execution;

namespace Reactivation.Tests.Cases;

/// <summary>The row engine against the shared cases: stage, definitions, rows, tier, cause, next change, silence and what is not applicable of every one.</summary>
public class SharedCaseTests
{
    private static readonly ReactivationEngine Engine = ReactivationEngine.Create(ReactivationPolicy.Default);

    [Fact]
    public void EveryCase_GetsItsAnswer()
    {
        var cases = SharedCase.All();
        cases.Should().HaveCountGreaterThanOrEqualTo(137);
        using var all = new AssertionScope();
        foreach (var one in cases)
        {
            using var scope = new AssertionScope(one.Name);
            Check(one, Engine.Assess(one.Customer(), one.AsOf));
        }
    }

    private static void Check(SharedCase one, Assessment actual)
    {
        actual.Stage.ToString().ToLowerInvariant().Should().Be(one.Text("stage"));
        actual.Definitions.Should().Equal(one.List("definitions"));
        actual.Priority.Rows.Should().Equal(one.List("rows"));
        actual.Priority.Tier.ToString().ToLowerInvariant().Should().Be(one.Text("tier"));
        actual.SilentDays.Should().Be(one.Expect.GetProperty("silent_days") is { ValueKind: System.Text.Json.JsonValueKind.Number } days ? days.GetInt32() : null);
        (actual.Cause?.Cause.ToString().ToLowerInvariant()).Should().Be(one.Expect.GetProperty("cause").GetString());
        (actual.Cause is { Evidence: not Reactivation.Causes.Evidence.None } told ? told.Evidence.ToString().ToLowerInvariant() : "").Should().Be(one.Text("evidence"));
        (actual.Cause?.ConfidencePercent switch { >= 80 => "strong", >= 60 => "medium", > 0 => "weak", _ => "" }).Should().Be(one.Text("confidence"));
        (actual.NextChange?.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "").Should().Be(one.Text("next_change_on"));
        (actual.NextChange?.Changes ?? []).Select(c => c.ToString()).Should().Equal(one.List("next_change"));
        actual.NotApplicable.Select(n => n.Id).Should().Equal(one.List("not_applicable"));
    }
}
