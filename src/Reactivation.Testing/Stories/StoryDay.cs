using System.Globalization;
using Reactivation.Customers;

namespace Reactivation.Testing;

/// <summary>A day of a story: a date, or so far before or after the day as of which the story is told.</summary>
internal readonly record struct StoryDay(DateOnly? Date, CalendarSpan Span, bool IsAhead)
{
    internal static StoryDay At(DateOnly day) => new(day, default, false);

    internal static StoryDay Ago(CalendarSpan span) => new(null, span, false);

    internal static StoryDay Ahead(CalendarSpan span) => new(null, span, true);

    /// <summary>The day; null beyond the calendar.</summary>
    internal DateOnly? On(DateOnly asOf)
    {
        if (Date is { } date)
            return date;
        if (IsAhead)
            return Span.Unit == SpanUnit.Days ? Within(asOf.DayNumber + (long)Span.Count) : ((9999 - asOf.Year) * 12) + 12 - asOf.Month < Months ? null : asOf.AddMonths(Months);
        return Within(Span.DayNumberBefore(asOf));
    }

    public override string ToString() => Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? $"{Span} {(IsAhead ? "ahead" : "ago")}";

    private int Months => Span.Unit == SpanUnit.Years ? Span.Count * 12 : Span.Count;

    private static DateOnly? Within(long day) => day >= 0 && day <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)day) : null;
}
