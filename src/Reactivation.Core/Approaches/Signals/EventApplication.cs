using Reactivation.Binding;
using Reactivation.Customers;

namespace Reactivation.Approaches;

/// <summary>Adds one event to what is known of a customer: to the history where its kind is recorded, to the given summaries where they are given.</summary>
/// <remarks>A given summary is folded with what the event alone would give, so filters and returns count as everywhere. A given window is taken to end on the day.</remarks>
internal sealed class EventApplication(Source source, ReadOnlyMemory<long> given, CustomerEvent e, DateOnly asOf)
{
    private readonly EventHistory _alone = EventHistory.Of([e], Source.Nothing.Records(e.Kind));

    internal static (long[] Given, EventHistory? History) To(Source source, ReadOnlySpan<long> given, EventHistory? history, CustomerEvent e, DateOnly asOf)
    {
        if (e.Check() is { IsEmpty: false } problems)
            throw new ArgumentException($"The event cannot be used: {string.Join("; ", problems)}.", nameof(e));
        var isGiven = source.Given.Any(g => IsOf(g.Fact, e.Kind));
        if (!isGiven && !source.Kinds.ContainsKey(e.Kind))
            throw new ArgumentException($"The source does not record {e.Kind}, neither as events nor summed up ({source}).", nameof(e));
        var cells = given.ToArray();
        if (isGiven)
        {
            var application = new EventApplication(source, given.ToArray(), e, asOf);
            for (var i = 0; i < cells.Length; i++)
                cells[i] = IsOf(source.Given[i].Fact, e.Kind) ? application.Folded(source.Given[i].Fact, cells[i]) : cells[i];
        }

        if (!source.Kinds.ContainsKey(e.Kind))
            return (cells, history);
        var records = source.Kinds.Aggregate(Source.Nothing, (all, kind) => all.Records(kind.Key, kind.Value));
        return (cells, EventHistory.Of((history?.Events ?? []).Append(e), records));
    }

    private static bool IsOf(Fact fact, EventKind kind) => fact.Origin is EventOrigin origin && kind.Equals(origin.Kind);

    private long Folded(Fact fact, long known)
    {
        var measure = ((EventOrigin)fact.Origin).Measure;
        var one = Alone(fact, measure == EventMeasure.Previous ? EventMeasure.Last : measure);
        if (one == Cell.Missing)
            return known;
        return measure switch
        {
            EventMeasure.First => known == Cell.Missing ? one : Math.Min(known, one),
            EventMeasure.Previous => Previous(known, Given(e.Kind.LastOn, fact.Filter), one),
            EventMeasure.Days when Given(e.Kind.LastOn, fact.Filter) == e.On.DayNumber => known,
            EventMeasure.Count or EventMeasure.Days or EventMeasure.Sum => known == Cell.Missing ? one : checked(known + one),
            EventMeasure.LastReason => ReasonOn() > e.On.DayNumber ? known : one,
            _ => Math.Max(known, one),
        };
    }

    private static long Previous(long known, long last, long day) =>
        day == last || last == Cell.Missing ? known : day > last ? last : Math.Max(known, day);

    private long Alone(Fact fact, EventMeasure measure)
    {
        var (from, to) = fact.Filter.DaysAsOf(asOf);
        return EventAggregation.Compute(new EventColumn(fact, 0, e.Kind, measure, from, to), _alone);
    }

    private long Given(DayFact fact, FactFilter filter) => source.OrdinalOf(fact.With(filter)) is >= 0 and var ordinal ? given.Span[ordinal] : Cell.Missing;

    /// <summary>The day of the reason known so far.</summary>
    private long ReasonOn()
    {
        for (var i = 0; i < source.Given.Length; i++)
        {
            if (IsOf(source.Given[i].Fact, e.Kind) && ((EventOrigin)source.Given[i].Fact.Origin).Measure == EventMeasure.LastReasonOn)
                return given.Span[i];
        }

        return Cell.Missing;
    }
}
