using System.Text.Json;

namespace Reactivation.Cli.Tests.Commands;

/// <summary><c>explain</c>, <c>segments</c> and <c>diff</c> on a few customers.</summary>
public sealed class QuestionCommandTests : IDisposable
{
    private readonly CommandRun _run = new();

    public QuestionCommandTests() => _run.Write(
        "events.csv",
        "customer_id,date,kind,amount",
        "A,2026-05-01,purchase,1500000",
        "B,2026-10-01,purchase,200",
        "C,2025-10-01,purchase,200",
        "C,2026-11-20,web_visit,",
        "D,2026-06-15,purchase,300");

    [Fact]
    public void Explain_ShowsVerdictProofAndTheNextDay()
    {
        Run("explain", "--id", "A", "--as-of", "2026-11-22").Should().Be(0, _run.Error);

        _run.Output.Should().Contain("dormant, priority high, score ")
            .And.Contain("✓ r181: no purchase for a long time").And.Contain("✓ The last purchase was on 2026-05-01, at least 181 days ago (on or before 2026-05-25).")
            .And.Contain("✓ P1: a large deal not long ago").And.Contain("Not applicable").And.Contain("no-sales-follow-up").And.Contain("From 2027-05-01 on, if nothing happens: no-deal-12m begins to hold")
            .And.NotContain("✗", "what did not decide is shown with --all");
    }

    [Fact]
    public void Explain_InJapanese_AndWithRowsThatDoNotHold()
    {
        Run("explain", "--id", "A", "--as-of", "2026-11-22", "--all", "--lang", "ja").Should().Be(0, _run.Error);

        _run.Output.Should().Contain("休眠、優先度 高").And.Contain("✗ P2: ").And.Contain("最終購入日は2026年5月1日で").And.Contain("2027-05-01 から、何もなければ：no-deal-12m に該当");
    }

    [Theory]
    [InlineData("nobody", "2026-11-22")]
    [InlineData("B", "2026-09-30")]
    public void Explain_OfSomebodyNotKnownByThen_IsRefused(string id, string asOf)
    {
        Run("explain", "--id", id, "--as-of", asOf).Should().Be(2);

        _run.Error.Should().Contain($"--id: found '{id}', expected the id of a customer who is known by {asOf}");
    }

    [Fact]
    public void Segments_CountsSizesAndTwoDimensionsTogether()
    {
        Run("segments", "--as-of", "2026-11-22", "--rows", "silence", "--columns", "stage").Should().Be(0, _run.Error);

        Lines().Should().ContainMatch("*pyramid-first-time*4*100.0 %*first-time buyer*").And.ContainMatch("silence ? stage*active*dormant*total*").And.ContainMatch("silent-6-to-12-months*0*1*1*").And.ContainMatch("total*4*");
        _run.Output.Should().Contain("Dimensions without a customer: size, start-up");
    }

    [Fact]
    public void Segments_AsJsonLines()
    {
        Run("segments", "--as-of", "2026-11-22", "--jsonl").Should().Be(0, _run.Error);

        var sizes = _run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToDictionary(s => s.GetProperty("segment").GetString()!, s => s.GetProperty("customers").GetInt32());
        sizes.Should().HaveCount(ReactivationPolicy.Default.Segments.Length);
        sizes["pyramid-first-time"].Should().Be(4);
        sizes["silent-1-to-3-years"].Should().Be(1);
    }

    [Fact]
    public void Segments_OfADimensionThatIsNone_NamesThoseThatAre()
    {
        Run("segments", "--as-of", "2026-11-22", "--rows", "colour").Should().Be(2);

        _run.Error.Should().Contain("--rows: found 'colour', expected one of stage, definition, cause, tier, relation,");
    }

    [Fact]
    public void Diff_OfTwoDays_SaysWhoEntersLeavesAndChanges_AndWhy()
    {
        _run.Write("events.csv", "customer_id,date,kind,amount", "A,2026-05-01,purchase,200", "B,2025-10-01,purchase,200", "B,2026-11-01,purchase,100", "C,2025-10-01,purchase,200", "C,2026-11-20,web_visit,", "N,2026-11-10,purchase,1");

        Run("diff", "2026-10-22", "2026-11-22", "--out", _run.Path("diff.csv")).Should().Be(0, _run.Error);

        _run.Read("diff.csv").Select(l => string.Join(',', l.Split(',').Take(6))).Should().Equal(
            "customer_id,move,old_stage,new_stage,old_priority,new_priority",
            "C,changed_tier,dormant,dormant,low,high",
            "A,entered,active,dormant,none,low",
            "B,left,dormant,reactivated,low,none");
        _run.Read("diff.csv").Should().ContainMatch("A,*stage:dormant;+r181;+no-deal-6m;+P0;tier:low;cause:forgotten*").And.ContainMatch("A,*r181: No purchase for a long time. The last purchase was on 2026-05-01*");
        _run.Output.Should().Contain("A  active / none → dormant / low").And.Contain("B  dormant / low → reactivated / none");
    }

    [Fact]
    public void Diff_OfTwoPolicies()
    {
        Run("policy", "show").Should().Be(2, "files are no argument of it");
        _run.Run("policy", "show").Should().Be(0);
        var policy = _run.Write("policy.json", _run.Output.Replace("at least 181 days ago", "at least 150 days ago", StringComparison.Ordinal));

        Run("diff", "default", policy, "--as-of", "2026-11-22", "--jsonl").Should().Be(0, _run.Error);

        _run.Output.Should().BeEmpty("D is still within the active window of 180 days");
        Run("diff", "default", policy, "--as-of", "2026-12-13", "--jsonl").Should().Be(0, _run.Error);
        _run.Output.Should().BeEmpty("no definition holds for long enough alone");
    }

    [Theory]
    [InlineData("2026-10-22", "policy.json", "expected two days, or two policies")]
    [InlineData("default", "default", "--as-of: found nothing, expected the day as of which two policies are compared")]
    [InlineData("default", "no-such.json", "--as-of")]
    public void Diff_OfWhatCannotBeCompared(string old, string @new, string problem)
    {
        Run("diff", old, @new).Should().Be(2);

        _run.Error.Should().Contain(problem);
    }

    public void Dispose() => _run.Dispose();

    private IEnumerable<string> Lines() => _run.Output.Split('\n').Select(l => l.Trim());

    private int Run(string command, params string[] more) => _run.Run([command, .. more, "--events", _run.Path("events.csv")]);
}
