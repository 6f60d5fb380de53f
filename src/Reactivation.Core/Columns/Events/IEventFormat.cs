using Reactivation.Customers;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Events;

/// <summary>How an event lies in its part: the less room it takes, the less memory goes to and fro.</summary>
internal interface IEventFormat<TEvent>
    where TEvent : struct
{
    /// <param name="key">The key of its customer inside the part.</param>
    /// <param name="day">The day number.</param>
    /// <param name="placedLabel">The label as <see cref="Placed"/> gives it.</param>
    /// <param name="amount">The amount, or <see cref="Cell.Missing"/>.</param>
    TEvent Of(ulong key, int day, ulong placedLabel, long amount);

    /// <summary>A label as an event takes it, so that what many events have in common is worked out once.</summary>
    ulong Placed(int label);

    ulong KeyOf(in TEvent e);

    /// <summary>The same event, which knows the number of its customer in place of the key.</summary>
    TEvent Numbered(in TEvent e, int number);

    /// <summary>The number; of an event that was given none, its key in the lowest bits, where it is that small.</summary>
    int NumberOf(in TEvent e);

    int LabelOf(in TEvent e);

    /// <summary>Reads events into the columns of a block.</summary>
    void Read<T>(ReadOnlySpan<TEvent> events, EventBlock to)
        where T : struct, ICells<T>;
}
