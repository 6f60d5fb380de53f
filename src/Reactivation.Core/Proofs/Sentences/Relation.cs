using Reactivation.Conditions;
using Reactivation.Customers;

namespace Reactivation.Proofs.Sentences;

/// <summary>What a test compares with, in words: how it reads where it is so, where it is not, and where there is nothing to compare.</summary>
internal sealed class Relation
{
    private readonly Phrasebook _book;
    private readonly string _key;
    private readonly (string Name, string Text)[] _values;
    private readonly string? _bounds;

    private Relation(Phrasebook book, string key, (string Name, string Text)[] values, string? bounds = null, CalendarSpan? back = null)
    {
        (_book, _key, _values, _bounds) = (book, key, values, bounds);
        ReachesBack = back is { Count: > 0 };
    }

    /// <summary>Whether it is measured back from the day of the question, so that a day that lies ahead needs other words.</summary>
    internal bool ReachesBack { get; }

    /// <summary>What was asked: <c>within the last 30 days</c>.</summary>
    internal string Asked => _book.Say(_key + ".asked", _values);

    /// <summary>The relation of a test about a day or a number; null for another.</summary>
    internal static Relation? Of(ProofNode leaf, Phrasebook book, FactPhrases facts) => leaf.Condition switch
    {
        WithinTest test => Back(leaf, book, "within", test.Span),
        AgoTest test => Back(leaf, book, test.IsStrict ? "more" : "ago", test.Span),
        DateTest test => new Relation(book, test.IsBefore ? "before" : "from", [("value", book.Day(test.Date))]),
        NumberTest test => new Relation(book, Key(test.Comparison), [("value", facts.Value(test.Fact, test.Value))]),
        _ => null,
    };

    /// <summary>Which side of the threshold it is: <c>at least 181 days ago</c> or <c>less than 181 days ago</c>.</summary>
    internal string Side(bool holds) => _book.Say(_key + Ending(holds), _values);

    /// <summary>The days that the span comes to: <c>on or before 2026-05-25</c>; null where the relation says it.</summary>
    internal string? Bounds(bool holds) => _bounds is null ? null : _book.Say(_bounds + (ReachesBack ? Ending(holds) : ""), _values);

    private static string Ending(bool holds) => holds ? ".true" : ".false";

    private static Relation Back(ProofNode leaf, Phrasebook book, string key, CalendarSpan span)
    {
        if (span.Count == 0)
            return new Relation(book, "today." + key, [("asOf", book.Day(leaf.AsOf))], "today.bounds", span);
        var (from, to) = leaf.Bounds is { } bounds ? bounds : default;
        var edge = key == "within" ? from : to;
        return new Relation(
            book,
            key,
            [("span", book.Span("span", span)), ("last", book.Span("last", span)), ("from", from is { } f ? book.Day(f) : ""), ("to", to is { } t ? book.Day(t) : "")],
            edge is null ? null : key + ".bounds",
            span);
    }

    private static string Key(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "number.equal",
        Comparison.AtLeast => "number.atLeast",
        Comparison.MoreThan => "number.moreThan",
        Comparison.AtMost => "number.atMost",
        _ => "number.lessThan",
    };
}
