using System.Text;

namespace Reactivation.Cli.Input.Values;

/// <summary>Full-width digits, letters and signs as Japanese input methods write them (２０２６／１１／２２), in their narrow forms.</summary>
internal static class NarrowText
{
    private const char FirstWide = '！';
    private const char LastWide = '～';
    private const int WideToNarrow = FirstWide - '!';

    /// <summary>The same text with narrow digits, letters, signs and spaces; kana and kanji stay as they are.</summary>
    internal static string Of(string text) => Ascii.IsValid(text) ? text : string.Create(text.Length, text, static (narrow, wide) =>
    {
        for (var i = 0; i < narrow.Length; i++)
            narrow[i] = Of(wide[i]);
    });

    private static char Of(char c) => c switch
    {
        >= FirstWide and <= LastWide => (char)(c - WideToNarrow),
        '\u3000' => ' ',
        '￥' => '¥',
        '−' => '-',
        _ => c,
    };
}
