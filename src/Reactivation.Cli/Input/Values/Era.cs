using System.Collections.Immutable;

namespace Reactivation.Cli.Input.Values;

/// <summary>An era of the Japanese calendar: the ways to write it, and the days that it has.</summary>
/// <remarks>
/// The day on which an era began belongs to it and not to the one before. Meiji is read from its sixth year on: until the end of the fifth
/// (1872-12-31) Japan counted months by the moon, and the same numbers mean another day.
/// </remarks>
internal sealed record Era(string Name, char Short, char Letter, char Square, int YearBefore, DateOnly First, DateOnly Last)
{
    internal static Era Meiji { get; } = new("明治", '明', 'M', '㍾', 1867, new(1873, 1, 1), new(1912, 7, 29));

    internal static Era Taisho { get; } = new("大正", '大', 'T', '㍽', 1911, new(1912, 7, 30), new(1926, 12, 24));

    internal static Era Showa { get; } = new("昭和", '昭', 'S', '㍼', 1925, new(1926, 12, 25), new(1989, 1, 7));

    internal static Era Heisei { get; } = new("平成", '平', 'H', '㍻', 1988, new(1989, 1, 8), new(2019, 4, 30));

    internal static Era Reiwa { get; } = new("令和", '令', 'R', '㋿', 2018, new(2019, 5, 1), DateOnly.MaxValue);

    internal static ImmutableArray<Era> All { get; } = [Meiji, Taisho, Showa, Heisei, Reiwa];

    /// <summary>A day of this era, as <c>令和8年11月22日</c>.</summary>
    internal string Text(DateOnly day) => $"{Name}{(day.Year - YearBefore is 1 ? "元" : day.Year - YearBefore)}年{day.Month}月{day.Day}日";

    internal bool Has(DateOnly day) => day >= First && day <= Last;

    /// <summary>Finds the era that a text begins with, and takes its name from the text.</summary>
    internal static Era? Take(ref ReadOnlySpan<char> text)
    {
        foreach (var era in All)
        {
            var length = text.StartsWith(era.Name) ? era.Name.Length
                : text.Length > 0 && (text[0] == era.Short || text[0] == era.Square || char.ToUpperInvariant(text[0]) == era.Letter) ? 1
                : 0;
            if (length == 0)
                continue;
            text = text[length..];
            return era;
        }

        return null;
    }
}
