namespace Reactivation.Columns.Events;

/// <summary>An event as it is kept: first with its customer's id, once grouped with the customer's row inside its part.</summary>
internal struct FiledEvent
{
    internal long Customer;
    internal long Amount;
    internal int Day;
    internal int Label;
}
