using Reactivation.Customers;

namespace Reactivation.Binding;

/// <summary>Computes event columns from a history (5.1): the scalar reference that every faster aggregator is compared with.</summary>
internal static class EventAggregation
{
    /// <exception cref="OverflowException">Amounts add up beyond what can be kept.</exception>
    internal static long Compute(EventColumn column, EventHistory? history)
    {
        if (history is null)
            return Empty(column.Measure);
        if (column.Kind is not { } kind)
            return FirstOfAny(history.All, column.To);
        return column.Measure is EventMeasure.LastReason or EventMeasure.LastReasonOn ? LastReason(column, history, kind) : Measure(column, history, kind, kind.Traits.HasFlag(EventTraits.Deal));
    }

    private static long Empty(EventMeasure measure) => measure is EventMeasure.Count or EventMeasure.Days or EventMeasure.Sum ? 0 : Cell.Missing;

    private static long Measure(EventColumn column, EventHistory history, EventKind kind, bool isDeal)
    {
        var filter = column.Fact.Filter;
        long first = Cell.Missing, last = Cell.Missing, previous = Cell.Missing, count = 0, days = 0, largest = Cell.Missing;
        Int128 sum = 0; // Whether it fits must not depend on the order of events.
        foreach (ref readonly var e in history.OfKind(kind))
        {
            if (e.Day < column.From || e.Day > column.To || !Matches(history, e, filter))
                continue;
            if (e.Amount != Cell.Missing)
                sum += e.Amount;

            // A return or an empty deal lowers or leaves the sum, and is no deal.
            if (isDeal && e.Amount is <= 0 and not Cell.Missing)
                continue;
            count++;
            largest = Math.Max(largest, e.Amount);
            if (e.Day == last)
                continue;
            days++;
            (previous, last) = (last, e.Day);
            if (first == Cell.Missing)
                first = e.Day;
        }

        return column.Measure switch
        {
            EventMeasure.First => first,
            EventMeasure.Last => last,
            EventMeasure.Previous => previous,
            EventMeasure.Count => count,
            EventMeasure.Days => days,
            EventMeasure.Sum => sum >= long.MinValue && sum <= long.MaxValue ? (long)sum : throw new OverflowException($"{column.Fact} adds up beyond what can be kept."),
            _ => largest,
        };
    }

    private static long LastReason(EventColumn column, EventHistory history, EventKind kind)
    {
        long last = Cell.Missing, reason = Cell.Missing;
        foreach (ref readonly var e in history.OfKind(kind))
        {
            if (e.Day < column.From || e.Day > column.To || !Matches(history, e, column.Fact.Filter) || history.DetailOf(e) is not { } detail || Facts.LeavingReason.IndexOf(detail) is var code && code < 0)
                continue;
            reason = e.Day > last ? code : Math.Min(reason, code);
            last = e.Day;
        }

        return column.Measure == EventMeasure.LastReason ? reason : last;
    }

    private static bool Matches(EventHistory history, in EventHistory.Entry e, FactFilter filter) =>
        (filter.Detail is null || filter.Detail == history.DetailOf(e))
        && (filter.Category is null || filter.Category == history.CategoryOf(e))
        && (filter.Season is not { } season || season == SeasonOf(e.Day))
        && (filter.AmountAtLeast is not { } least || (e.Amount != Cell.Missing && e.Amount >= least));

    internal static Season SeasonOf(int day) => (Season)((DateOnly.FromDayNumber(day).Month + 9) % 12 / 3);

    private static long FirstOfAny(ReadOnlySpan<EventHistory.Entry> events, int to)
    {
        var first = long.MaxValue;
        foreach (ref readonly var e in events)
            first = e.Day <= to ? Math.Min(first, e.Day) : first;
        return first == long.MaxValue ? Cell.Missing : first;
    }
}
