using System.Text;

namespace Reactivation.Cli.Tests.Wordings;

/// <summary>The texts that the tool's sources tell as problems and notes: each literal with a stand-in for what is put into it.</summary>
internal static class SourceWordings
{
    /// <summary>Stands for a value in a text.</summary>
    public const string Gap = "zz";

    /// <summary>What stands on a line that tells something.</summary>
    private static readonly string[] Tells = ["Found = ", "Expected = ", "Fix = ", "roblem(", "Wrong(", "Refuse(", "Refuse<", "AddError(", ".Note(", "_notes.Add("];

    public static IEnumerable<(string File, string Text)> All(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        from line in File.ReadLines(file)
        where !line.TrimStart().StartsWith("///", StringComparison.Ordinal) && Tells.Any(t => line.Contains(t, StringComparison.Ordinal))
        from text in Literals(line)
        where text.Split(' ').Count(w => w != Gap && w.Any(char.IsAsciiLetter)) > 1
        select (Path.GetFileName(file), text);

    /// <summary>The string literals of a line, those inside of gaps too.</summary>
    private static List<string> Literals(string line)
    {
        var found = new List<string>();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
                i = Read(line, i + 1, isInterpolated: i > 0 && line[i - 1] == '$', found);
            else if (line[i] == '\'' && i + 2 < line.Length)
                i = line.IndexOf('\'', line[i + 1] == '\\' ? i + 3 : i + 2);
        }

        return found;
    }

    private static int Read(string line, int at, bool isInterpolated, List<string> found)
    {
        var text = new StringBuilder();
        while (line[at] != '"')
        {
            if (line[at] == '\\')
                text.Append(line[++at]);
            else if (isInterpolated && line[at] == '{')
                at = SkipGap(line, at + 1, text, found);
            else
                text.Append(line[at]);
            at++;
        }

        found.Add(text.ToString());
        return at;
    }

    private static int SkipGap(string line, int at, StringBuilder text, List<string> found)
    {
        text.Append(Gap);
        for (var depth = 1; ; at++)
        {
            if (line[at] == '"')
                at = Read(line, at + 1, line[at - 1] == '$', found);
            else if (line[at] is '{' or '(')
                depth++;
            else if (line[at] is '}' or ')' && --depth == 0)
                return at;
        }
    }
}
