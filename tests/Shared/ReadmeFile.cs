using System.Text.RegularExpressions;

namespace Reactivation.Tests;

/// <summary>The README of a package, in blocks; and the source file in which its code stands, compiled, to the letter.</summary>
internal sealed class ReadmeFile(string readme, string examples)
{
    private readonly List<string> _examples = [.. Lines(Read(examples)).Select(l => Regex.Replace(l, "^(public|internal|private) (?=(abstract |sealed |static )?(class|record|enum) )", ""))];

    /// <summary>The blocks, in order: their language and text.</summary>
    public IReadOnlyList<(string Language, string Text)> Blocks { get; } =
        [.. Regex.Matches(Read(readme), "^```([a-z]+)\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Select(m => (m.Groups[1].Value, m.Groups[2].Value))];

    /// <summary>The text of the nth block of a language, from 0.</summary>
    public string Block(string language, int index) => Blocks.Where(b => b.Language == language).ElementAt(index).Text;

    /// <summary>Fails unless the lines of the block stand one after another in the source file, indented as may be; its imports are taken for granted, and so is in which class it stands.</summary>
    public void ShouldBeCompiled(string code)
    {
        var lines = Lines(code).Where(l => !Regex.IsMatch(l, @"^using [\w.]+;$")).ToList();
        Enumerable.Range(0, _examples.Count).Any(at => _examples.Skip(at).Take(lines.Count).SequenceEqual(lines)).Should()
            .BeTrue("these lines of {0} stand in {1}:\n{2}", readme, examples, code);
    }

    /// <summary>The lines that are not blank, without indentation.</summary>
    public static List<string> Lines(string text) => [.. text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];

    private static string Read(string path) => File.ReadAllText(Path.Combine(Prerequisites.RepositoryRoot(), path)).ReplaceLineEndings("\n");
}
