using System.Text.RegularExpressions;

namespace Reactivation.Tests;

/// <summary>A README whose C# blocks are the bodies of methods that run, each followed by a text block with what it prints.</summary>
/// <param name="readme">The README, from the repository's root.</param>
/// <param name="source">The file with the methods, from the repository's root.</param>
/// <param name="examples">The class with the methods; its constructor takes the <see cref="TextWriter"/> that they print to.</param>
internal sealed class ReadmeBlocks(string readme, string source, Type examples)
{
    /// <summary>The blocks, in their order.</summary>
    public IReadOnlyList<(string Code, string Output)> All { get; } =
        [.. Regex.Matches(Text(readme), "```csharp\n(.*?)```\\s*(?:[^`]*?\n)?```text\n(.*?)```", RegexOptions.Singleline).Select(m => (m.Groups[1].Value, m.Groups[2].Value))];

    /// <summary>The block is the method's body, to the letter but for indentation, usings and records; and the block below it is what the method prints.</summary>
    public void Check(int index, string method)
    {
        var (code, output) = All[index];
        Lines(code).Where(l => !l.StartsWith("using ", StringComparison.Ordinal) && !l.StartsWith("record ", StringComparison.Ordinal)).Should().Equal(Lines(Body(method)), "the README's block is the body of {0}", method);
        Lines(output).Should().Equal(Lines(Run(method)), "that is what {0} prints", method);
    }

    public static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);

    private static string Text(string path) => File.ReadAllText(Path.Combine(Prerequisites.RepositoryRoot(), path)).ReplaceLineEndings("\n");

    private string Body(string method) => Regex.Match(Text(source), $"    public void {method}\\(.*?\\)\n    {{\n(.*?)\n    }}\n", RegexOptions.Singleline).Groups[1].Value;

    private string Run(string method)
    {
        using var output = new StringWriter();
        examples.GetMethod(method)!.Invoke(Activator.CreateInstance(examples, output), null);
        return output.ToString();
    }
}
