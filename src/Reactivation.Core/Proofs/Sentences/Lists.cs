namespace Reactivation.Proofs.Sentences;

/// <summary>Joins items as a language lists them: <c>a, b and c</c>.</summary>
internal static class Lists
{
    /// <summary>More items than this are counted, not listed.</summary>
    internal const int MaxItems = 20;

    /// <summary>All of the items. The list is one of facts (<c>list</c>) or of codes (<c>codes</c>).</summary>
    internal static string And(Phrasebook book, string list, IReadOnlyList<string> items) => Join(book, list, items, ".and");

    /// <summary>Any of the items.</summary>
    internal static string Or(Phrasebook book, string list, IReadOnlyList<string> items) => Join(book, list, items, ".or");

    private static string Join(Phrasebook book, string list, IReadOnlyList<string> items, string last)
    {
        if (items.Count > MaxItems)
            return Join(book, list, [.. items.Take(MaxItems - 1), book.Say("list.rest", ("count", book.Number(items.Count - MaxItems + 1)))], ".and");
        var text = items[0];
        for (var i = 1; i < items.Count; i++)
            text = book.Say(list + (i == items.Count - 1 ? last : ".next"), ("list", text), ("item", items[i]));
        return text;
    }
}
