using System.Text;
using Reactivation.Problems;

namespace Reactivation;

/// <summary>One thing that is wrong with an input: where, what was found, what is expected, how to fix it (5.11).</summary>
public sealed record Problem
{
    /// <summary>The input: a file's name, a rule's id …; null where there is only one.</summary>
    public string? Source { get; init; }

    /// <summary>The line, from 1; null where lines mean nothing.</summary>
    public int? Line { get; init; }

    /// <summary>The column, from 1, in UTF-16 units; null where columns mean nothing.</summary>
    public int? Column { get; init; }

    /// <summary>The name of the column of a table; null where there is none.</summary>
    public string? Field { get; init; }

    /// <summary>The place in a JSON document, such as <c>$.definitions[2].when</c>; null for anything else.</summary>
    public string? Path { get; init; }

    /// <summary>The member of the object that was checked, such as <c>Purchases.Count</c> or <c>Definitions[2]</c>; null where it is about the whole, or about a text.</summary>
    public string? Member { get; init; }

    /// <summary>What kind of problem it is, for programs and translations: kept for good, such as <c>offer.percent</c>; null where only the text tells.</summary>
    public string? Code { get; init; }

    /// <summary>What was found.</summary>
    public required string Found { get; init; }

    /// <summary>What is expected there.</summary>
    public required string Expected { get; init; }

    /// <summary>How to fix it, where that can be said; else null.</summary>
    public string? Fix { get; init; }

    /// <summary>What is said in Japanese; null for a problem that has English only.</summary>
    internal ProblemParts? Japanese { get; init; }

    /// <summary>The problem as a sentence without its place, for people.</summary>
    /// <param name="language">The language. What has no wording in it is told in English words.</param>
    /// <returns>Such as <c>Found the value 120, expected more than 0 and at most 100 percent.</c></returns>
    public string Sentence(Language language) => ProblemText.Sentence(this, language);

    /// <summary>The problem as one line.</summary>
    /// <returns>Such as <c>line 1, column 5: found 'lst_purchase_on', expected a fact; did you mean 'last_purchase_on'?</c></returns>
    public override string ToString()
    {
        var places = new List<string>();
        if (Source is not null)
            places.Add(Source);
        if (Line is { } line)
            places.Add($"line {line}");
        if (Column is { } column)
            places.Add($"column {column}");
        if (Field is not null)
            places.Add(Field);
        if (Path is not null)
            places.Add(Path);
        if (places.Count == 0 && Member is not null)
            places.Add(Member);
        var text = new StringBuilder(string.Join(", ", places));
        if (text.Length > 0)
            text.Append(": ");
        text.Append("found ").Append(Found).Append(", expected ").Append(Expected);
        if (Fix is not null)
            text.Append("; ").Append(Fix);
        return text.ToString();
    }
}
