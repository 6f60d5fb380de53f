namespace Reactivation.Customers;

/// <summary>What a customer record says of a stated reason for leaving; each member is recorded only when it is set.</summary>
public sealed record LeavingFacts
{
    /// <summary>The reason: a code of <see cref="LeavingReason"/>.</summary>
    public RecordedCode Reason { get; init; }

    /// <summary>The day on which it was stated or takes effect; without it the contract's end counts, and without that it stands.</summary>
    public Recorded<DateOnly> On { get; init; }

    internal void AddTo(FactRowBuilder row) => row.Of(nameof(Customer.Leaving))
        .Code(Facts.LeavingReason, Reason)
        .Day(Facts.LeavingReasonOn, On);
}
