using Reactivation.Messages;

namespace Reactivation.Tests.Messages;

/// <summary>The message subset against what the real engine printed: equal or refused, never different. The numbers are pinned, so that refusals cannot creep up.</summary>
public class ScribanConformanceTests(ITestOutputHelper output)
{
    [Fact]
    public void OurProbes_AreEqualOrRefused() => Check("our probes", ScribanCase.Probes(), equal: 90);

    [Fact]
    public void UpstreamLines_AreEqualOrRefused() => Check("lines of the engine's own tests", ScribanCase.UpstreamLines(), equal: 50);

    [Fact]
    public void DocumentationPairs_AreEqualOrRefused() => Check("pairs of the engine's documentation", ScribanCase.DocumentationPairs(), equal: 16);

    [Fact]
    public void UpstreamFiles_AreEqualOrRefused() => Check("files of the engine's own tests", ScribanCase.Files(), equal: 5);

    [Fact]
    public void RecordedTemplates_AreEqualOrRefused() => Check("templates made at random", ScribanCase.Recorded(), equal: 320, ScribanCase.RecordedValues);

    private void Check(string what, IReadOnlyList<ScribanCase> cases, int equal, TemplateValues? values = null)
    {
        var outcomes = cases.Select(c => Run(c, values ?? ScribanCase.ProbeValues)).ToList();
        foreach (var (name, outcome, told) in outcomes.Where(o => o.Told.Length > 0))
            output.WriteLine($"{outcome}: {name}: {told}");
        var counted = outcomes.Count(o => o.Outcome == "equal");
        output.WriteLine($"{what}: {cases.Count}; equal {counted}, refused {outcomes.Count(o => o.Outcome == "refused")}, an error on both sides {outcomes.Count(o => o.Outcome == "error")}");

        outcomes.Where(o => o.Outcome == "different").Should().BeEmpty();
        counted.Should().Be(equal, "the subset neither shrinks nor grows unseen");
    }

    private static (string Name, string Outcome, string Told) Run(ScribanCase one, TemplateValues values)
    {
        try
        {
            var printed = Template.Parse(one.Template).Render(values);
            return printed == one.Expected ? (one.Name, "equal", "") : (one.Name, "different", $"{one.Template} printed [{printed}], expected [{one.Expected ?? "an error"}]");
        }
        catch (Exception e) when (e is TemplateException or RenderException)
        {
            return (one.Name, one.Expected is null ? "error" : "refused", $"{one.Template.ReplaceLineEndings("\\n")} — {e.Message.ReplaceLineEndings(" ⏎ ")}");
        }
    }
}
