namespace Reactivation.Customers;

/// <summary>The middle of <c>fact.In(90).Days()</c>.</summary>
/// <typeparam name="TFact">The fact's type.</typeparam>
public readonly struct WindowBuilder<TFact>
    where TFact : Fact
{
    private readonly TFact _fact;
    private readonly int _count;

    internal WindowBuilder(TFact fact, int count) => (_fact, _count) = (fact, count);

    /// <summary>Within the last days, both ends inclusive.</summary>
    /// <returns>The narrowed fact.</returns>
    public TFact Days() => Narrow(SpanUnit.Days, null);

    /// <summary>Within the last calendar months, both ends inclusive.</summary>
    /// <returns>The narrowed fact.</returns>
    public TFact Months() => Narrow(SpanUnit.Months, null);

    /// <summary>Within the last years, both ends inclusive.</summary>
    /// <returns>The narrowed fact.</returns>
    public TFact Years() => Narrow(SpanUnit.Years, null);

    /// <summary>Within the days before the last <paramref name="last"/> days: <c>In(90).DaysBeforeTheLast(90)</c> is <c>[90 days before 90 days]</c>.</summary>
    /// <param name="last">The days before which the window lies; the day exactly so far back belongs to them, not to this window.</param>
    /// <returns>The narrowed fact.</returns>
    public TFact DaysBeforeTheLast(int last) => Narrow(SpanUnit.Days, last);

    /// <summary>Within the calendar months before the last <paramref name="last"/> months.</summary>
    /// <param name="last">The months before which the window lies.</param>
    /// <returns>The narrowed fact.</returns>
    public TFact MonthsBeforeTheLast(int last) => Narrow(SpanUnit.Months, last);

    private TFact Narrow(SpanUnit unit, int? last) => (TFact)_fact.With(_fact.Filter with
    {
        Window = new CalendarSpan(_count, unit),
        Before = last is { } count ? new CalendarSpan(count, unit) : null,
    });
}
