using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>Where the values of some events lie.</summary>
/// <param name="Ids">Those of the customers' ids.</param>
/// <param name="Days">Those of the days.</param>
/// <param name="Amounts">Those of the amounts that there are.</param>
internal readonly record struct EventRanges(ValueRange Ids, ValueRange Days, ValueRange Amounts)
{
    internal static EventRanges Empty { get; } = new(ValueRange.Empty, ValueRange.Empty, ValueRange.Empty);

    internal static EventRanges Of(EventSlice events) => new(ValueRange.Of(events.Customers.Span), ValueRange.Of(events.Days.Span), ValueRange.Of(events.Amounts.Span, Cell.Missing));

    internal EventRanges With(EventRanges other) => new(Ids.With(other.Ids), Days.With(other.Days), Amounts.With(other.Amounts));

    internal EventRanges With(long id, int day, long amount) => new(Ids.With(id), Days.With(day), amount == Cell.Missing ? Amounts : Amounts.With(amount));
}
