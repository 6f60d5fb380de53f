using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Reactivation.Messages;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Messages;

/// <summary>The white-space marks against an oracle that walks over single characters.</summary>
public class WhitespaceTests
{
    private static readonly string[] Texts = ["", "a", " ", "\n", "\r\n", "\r", "\t", "\u3000", "\u00A0", "\u200B", "}}", "{ ", "%}", "b "];

    [Fact]
    public void Marks_StripWhatTheOracleStrips() => Always.Holds(Pieces, 5_000, pieces =>
        Template.Parse(string.Concat(pieces.Select(p => p.Text + p.Block))).Render(TemplateValues.Empty).Should().Be(Oracle(pieces)));

    private static Gen<(string Text, string Block)[]> Pieces =>
        (from text in Gen.Elements(Texts).Several(0, 4).Select(string.Concat)
         from left in Gen.Elements("", "-", "~")
         from right in Gen.Elements("", "-", "~")
         select (text, $"{{{{{left} 7 {right}}}}}")).Several(1, 5);

    private static string Oracle((string Text, string Block)[] pieces)
    {
        var output = new StringBuilder();
        var mark = '}';
        foreach (var (text, block) in pieces)
        {
            var (from, to) = (Begin(text, mark), text.Length);
            var left = block[2];
            while (left is '-' or '~' && to > from && char.IsWhiteSpace(text[to - 1]) && (left == '-' || text[to - 1] is not ('\n' or '\r')))
                to--;
            output.Append(text, from, to - from).Append('7');
            mark = block[^3];
        }

        return output.ToString();
    }

    private static int Begin(string text, char mark)
    {
        var from = 0;
        while (mark is '-' or '~' && from < text.Length && char.IsWhiteSpace(text[from]))
        {
            var isNewline = text[from] == '\n' || (text[from] == '\r' && !(from + 1 < text.Length && text[from + 1] == '\n'));
            from++;
            if (mark == '~' && isNewline)
                break;
        }

        return from;
    }
}
