namespace Reactivation.Columns.Events;

/// <summary>An event of a customer who is known from where it stands.</summary>
internal struct LoggedEvent
{
    internal long Amount;
    internal int Day;
    internal int Label;
}
