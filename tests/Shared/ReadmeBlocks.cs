using System.Text.RegularExpressions;
using FluentAssertions.Execution;

namespace Reactivation.Tests;

/// <summary>The code of a README and what it prints: each C# block with the text block after it.</summary>
internal static class ReadmeBlocks
{
    /// <summary>The n-th block of a README is, to the letter but for indentation, usings and records, the body of the n-th public method of the examples, and what stands below it is what that method prints.</summary>
    /// <param name="readme">The README, from the root of the repository.</param>
    /// <param name="examples">The file with the examples, from the root of the repository.</param>
    /// <param name="make">Makes the examples, which write to what they are given.</param>
    /// <param name="programs">Folders of programs, each with its code and <c>expected.txt</c>; they stand in the README as they are, and .ci/run runs them against the packages.</param>
    public static void AreWhatRuns<T>(string readme, string examples, Func<TextWriter, T> make, params string[] programs)
        where T : class
    {
        var files = programs.Select(p => (Code: Text(Directory.GetFiles(Path.Combine(Prerequisites.RepositoryRoot(), p), "*.cs").Single()), Output: Text($"{p}/expected.txt"))).ToList();
        var blocks = Of(readme).Where(b => !files.Contains(b)).ToList();
        files.Should().BeSubsetOf(Of(readme), "the README shows the programs and what they print");
        var methods = Regex.Matches(Text(examples), "    public void (\\w+)\\(\\)\n    {\n(.*?)\n    }\n", RegexOptions.Singleline);
        Of(readme).Should().HaveCount(Regex.Matches(Text(readme), "```csharp\n").Count, "what each block prints stands below it");
        blocks.Should().HaveCount(methods.Count, "each block is an example");
        using var all = new AssertionScope();
        foreach (var (block, method) in blocks.Zip(methods))
        {
            using var output = new StringWriter();
            typeof(T).GetMethod(method.Groups[1].Value)!.Invoke(make(output), null);
            Lines(block.Code).Where(l => !l.StartsWith("using ", StringComparison.Ordinal) && !l.StartsWith("record ", StringComparison.Ordinal)).Should().Equal(Lines(method.Groups[2].Value), "the README's block is the body of {0}", method.Groups[1].Value);
            Lines(block.Output).Should().Equal(Lines(output.ToString()), "that is what {0} prints", method.Groups[1].Value);
        }
    }

    /// <summary>The blocks of a README, in their order; prose may stand between code and output.</summary>
    public static IReadOnlyList<(string Code, string Output)> Of(string readme) =>
        [.. Regex.Matches(Text(readme), "```csharp\n(.*?)```\\s*(?:[^`]*?\n)?```text\n(.*?)```", RegexOptions.Singleline).Select(m => (m.Groups[1].Value, m.Groups[2].Value))];

    public static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);

    public static string Text(string path) => File.ReadAllText(Path.Combine(Prerequisites.RepositoryRoot(), path)).ReplaceLineEndings("\n");
}
