namespace Reactivation.Customers;

/// <summary>What a customer record says of the events of one kind, where the events themselves are not at hand.</summary>
/// <remarks>
/// Each member is recorded only when it is set: <c>WebVisits = new() { LastOn = null }</c> says that visits are recorded and that there
/// was none; <c>Purchases = new() { LastOn = day }</c> leaves the number of purchases not recorded. Everything is as of the day of the
/// question; the caller vouches for it.
/// </remarks>
public sealed record EventSummary
{
    /// <summary>The first day with an event.</summary>
    public Recorded<DateOnly> FirstOn { get; init; }

    /// <summary>The last day with an event.</summary>
    public Recorded<DateOnly> LastOn { get; init; }

    /// <summary>The last day with an event before <see cref="LastOn"/>.</summary>
    public Recorded<DateOnly> PreviousOn { get; init; }

    /// <summary>The number of events.</summary>
    public Recorded<int> Count { get; init; }

    /// <summary>The number of distinct days with an event.</summary>
    public Recorded<int> Days { get; init; }

    /// <summary>The sum of the amounts.</summary>
    public Recorded<decimal> Sum { get; init; }

    /// <summary>The largest amount.</summary>
    public Recorded<decimal> Largest { get; init; }

    internal void AddTo(FactRowBuilder row, EventKind kind) => row
        .Day(kind.FirstOn, FirstOn).Day(kind.LastOn, LastOn).Day(kind.PreviousOn, PreviousOn)
        .Count(kind.Count, Count).Count(kind.Days, Days)
        .Amount(kind.Sum, Sum).Amount(kind.Largest, Largest);
}
