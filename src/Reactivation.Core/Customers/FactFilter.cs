using System.Globalization;

namespace Reactivation.Customers;

/// <summary>What narrows a fact, as it stands in the brackets behind the fact's name (design 5.1). A fact and its filter are one column.</summary>
/// <remarks>
/// Which parts a fact takes depends on the fact: event facts take all but <see cref="Times"/>, <c>cadence_due_on</c> takes only
/// <see cref="Times"/>, given facts take none.
/// </remarks>
public sealed record FactFilter
{
    /// <summary>The greatest length of a detail or category, in characters, inclusive.</summary>
    public const int MaxLength = 1_000;

    private readonly string? _detail;
    private readonly string? _category;
    private readonly CalendarSpan? _window;
    private readonly CalendarSpan? _before;

    /// <summary>No filter.</summary>
    public static FactFilter None { get; } = new();

    /// <summary>Only events with this detail (site or page, reason code …), compared by code point; null for any.</summary>
    public string? Detail { get => _detail; init => _detail = Bounded(value); }

    /// <summary>Only events of this category, compared by code point; null for any.</summary>
    public string? Category { get => _category; init => _category = Bounded(value); }

    /// <summary>Only events of at least this amount (inclusive), in 1/10000; an event without an amount never is. Null for any.</summary>
    public long? AmountAtLeast { get; init; }

    /// <summary>Only events in this season of any year; null for any.</summary>
    public Season? Season { get; init; }

    /// <summary>Only events within this span before the day of the question, both ends inclusive; null for all time.</summary>
    public CalendarSpan? Window { get => _window; init => _window = InMonths(value); }

    /// <summary>Moves <see cref="Window"/> back to before this span: from asOf − (window + this), inclusive, to asOf − this, exclusive (V9).</summary>
    /// <remarks>Both spans are in days, or both in months or years; the day that lies exactly this span back belongs to the later window only.</remarks>
    public CalendarSpan? Before { get => _before; init => _before = InMonths(value); }

    /// <summary>How many times the customer's own interval (D7), in hundredths; null where the fact does not ask for it.</summary>
    public int? Times { get; init; }

    /// <summary>Whether nothing is narrowed.</summary>
    public bool IsNone => this == None;

    /// <summary>The day numbers that the window covers as of a day.</summary>
    /// <param name="asOf">The day of the question.</param>
    /// <returns>First and last day number, both inclusive; everything up to <paramref name="asOf"/> without a window.</returns>
    public (int From, int To) DaysAsOf(DateOnly asOf)
    {
        if (Window is not { } window)
            return (0, asOf.DayNumber);
        if (Before is not { } before)
            return (window.DayNumberBefore(asOf), asOf.DayNumber);
        return (Sum(window, before).DayNumberBefore(asOf), before.DayNumberBefore(asOf) - 1);
    }

    /// <summary>The spans at whose end an event enters or leaves the window.</summary>
    internal CalendarSpan[] Edges() => Window is not { } window ? [] : Before is { } before ? [before, Sum(window, before)] : [window];

    /// <summary>Whether two spans can stand as a window and what it lies before.</summary>
    /// <param name="window">The window's length.</param>
    /// <param name="before">What it lies before.</param>
    /// <returns>True where the units agree and the whole is not too long.</returns>
    public static bool CanShift(CalendarSpan window, CalendarSpan before) =>
        (window.Unit == SpanUnit.Days) == (before.Unit == SpanUnit.Days)
        && CalendarSpan.IsValid(InSmallUnits(window) + InSmallUnits(before), window.Unit == SpanUnit.Days ? SpanUnit.Days : SpanUnit.Months);

    /// <summary>The filter as the condition language writes it.</summary>
    /// <returns>Such as <c>["shop", 90 days]</c>; empty for none.</returns>
    public override string ToString()
    {
        if (IsNone)
            return "";
        var parts = new List<string>();
        if (Times is { } times)
            parts.Add((times / 100m).ToString("0.##", CultureInfo.InvariantCulture));
        if (Detail is not null)
            parts.Add(Quote(Detail));
        if (Category is not null)
            parts.Add("category = " + Quote(Category));
        if (Season is { } season)
            parts.Add("season = " + season.ToString().ToLowerInvariant());
        if (AmountAtLeast is { } least)
            parts.Add("amount >= " + Cell.AmountText(least));
        if (Window is { } window)
            parts.Add(Before is { } before ? $"{window} before {before}" : window.ToString());
        return "[" + string.Join(", ", parts) + "]";
    }

    internal static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal) + "\"";

    private static string? Bounded(string? text) => text?.Length > MaxLength ? throw new ArgumentException($"A detail or category to filter by has at most {MaxLength} characters.") : text;

    /// <summary>A year is twelve months; written one way, equal filters have one text.</summary>
    private static CalendarSpan? InMonths(CalendarSpan? span) => span is { Unit: SpanUnit.Years } years ? CalendarSpan.OfMonths(years.Count * 12) : span;

    private static CalendarSpan Sum(CalendarSpan window, CalendarSpan before) => window.Unit == SpanUnit.Days
        ? CalendarSpan.OfDays(window.Count + before.Count)
        : CalendarSpan.OfMonths((int)(InSmallUnits(window) + InSmallUnits(before)));

    private static long InSmallUnits(CalendarSpan span) => span.Unit == SpanUnit.Years ? span.Count * 12L : span.Count;
}
