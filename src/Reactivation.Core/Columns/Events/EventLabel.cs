namespace Reactivation.Columns.Events;

/// <summary>What an event says beside customer, day and amount. A log numbers its labels, so that a filter on texts is decided once a label.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Detail">The detail.</param>
/// <param name="Category">The category.</param>
internal readonly record struct EventLabel(EventKind Kind, string? Detail, string? Category)
{
    /// <summary>Whether it says something of a contract.</summary>
    internal bool IsContract => Kind.Equals(EventKind.ContractStart) || Kind.Equals(EventKind.ContractPause) || Kind.Equals(EventKind.ContractEnd);
}
