namespace Reactivation.Approaches;

/// <summary>Something short of a consent that may make an opt-in channel lawful, once someone has looked at it and confirmed it (L1).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Channel">The channel it may open.</param>
/// <param name="Since">Since when; inclusive.</param>
/// <param name="Source">Where it is on record: an order, a card that was handed over.</param>
public sealed record RelationRecord(RelationKind Kind, Channel Channel, DateTimeOffset Since, string Source)
{
    /// <summary>Who confirmed that it suffices; null where nobody did.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>When that was confirmed; inclusive. Without it the relation waits for review.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }
}
