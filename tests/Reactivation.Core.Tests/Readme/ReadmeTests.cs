using System.Text.RegularExpressions;

namespace Reactivation.Tests.Readme;

/// <summary>The README says what the code does: its C# blocks are <see cref="ReadmeExamples"/>, and the block after each is what it prints.</summary>
public class ReadmeTests
{
    public static TheoryData<int, string> Examples => new()
    {
        { 0, nameof(ReadmeExamples.FirstScreen) },
        { 1, nameof(ReadmeExamples.Rules) },
        { 2, nameof(ReadmeExamples.OwnEntity) },
        { 3, nameof(ReadmeExamples.OwnPolicy) },
        { 4, nameof(ReadmeExamples.PolicyDocument) },
        { 5, nameof(ReadmeExamples.OwnFacts) },
        { 6, nameof(ReadmeExamples.Lint) },
        { 7, nameof(ReadmeExamples.Causes) },
        { 8, nameof(ReadmeExamples.Populations) },
        { 9, nameof(ReadmeExamples.Millions) },
        { 10, nameof(ReadmeExamples.Messages) },
        { 11, nameof(ReadmeExamples.Gate) },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void TheBlock_IsTheCodeThatRuns_AndPrintsWhatStandsBelowIt(int index, string method)
    {
        var (code, output) = Blocks()[index];

        Lines(code).Where(l => !l.StartsWith("using ", StringComparison.Ordinal) && !l.StartsWith("record ", StringComparison.Ordinal)).Should().Equal(Lines(Body(method)), "the README's block is the body of {0}", method);
        Lines(output).Should().Equal(Lines(Run(method)), "that is what {0} prints", method);
    }

    [Fact]
    public void EveryBlock_IsAnExample() => Blocks().Should().HaveCount(Examples.Count);

    [Fact]
    public void TheFirstExample_FitsTheFirstScreen() => Lines(Blocks()[0].Code).Should().HaveCountLessThanOrEqualTo(15);

    private static List<(string Code, string Output)> Blocks() =>
        [.. Regex.Matches(Text("README.md"), "```csharp\n(.*?)```\\s*(?:[^`]*?\n)?```text\n(.*?)```", RegexOptions.Singleline).Select(m => (m.Groups[1].Value, m.Groups[2].Value))];

    private static string Text(params string[] path) => File.ReadAllText(Path.Combine([Prerequisites.RepositoryRoot(), .. path])).ReplaceLineEndings("\n");

    private static string Body(string method) =>
        Regex.Match(Text("tests", "Reactivation.Core.Tests", "Readme", "ReadmeExamples.cs"), $"    public void {method}\\(.*?\\)\n    {{\n(.*?)\n    }}\n", RegexOptions.Singleline).Groups[1].Value;

    private static string Run(string method)
    {
        using var output = new StringWriter();
        typeof(ReadmeExamples).GetMethod(method)!.Invoke(new ReadmeExamples(output), null);
        return output.ToString();
    }

    private static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);
}
