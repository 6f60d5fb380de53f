using Reactivation.Customers;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Events;

/// <summary>How an event lies in its part: the less room it takes, the less memory goes to and fro.</summary>
internal interface IEventFormat<TEvent>
    where TEvent : struct
{
    /// <summary>How many of the highest bits of a key inside its part tell the customer.</summary>
    int KeyBits { get; }

    /// <param name="key">The key of its customer inside the part.</param>
    /// <param name="day">The day number.</param>
    /// <param name="placedLabel">The label as <see cref="Placed"/> gives it.</param>
    /// <param name="amount">The amount, or <see cref="Cell.Missing"/>.</param>
    TEvent Of(ulong key, int day, ulong placedLabel, long amount);

    /// <summary>A label as an event takes it, so that what many events have in common is worked out once.</summary>
    ulong Placed(int label);

    /// <summary>The key of its customer inside the part, in the highest bits.</summary>
    ulong KeyOf(in TEvent e);

    /// <summary>The same event, which knows the number of its customer in place of the key.</summary>
    TEvent Numbered(in TEvent e, int number);

    /// <summary>What stands in the highest bits, as many as <see cref="KeyBits"/>: the number, or the key while no number has been given.</summary>
    int NumberOf(in TEvent e);

    int LabelOf(in TEvent e);

    /// <summary>Reads events into the columns of a block.</summary>
    void Read<T>(ReadOnlySpan<TEvent> events, EventBlock to)
        where T : struct, ICells<T>;
}
