using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Events;

/// <summary>An event of any id, day, label and amount.</summary>
/// <param name="keyBits">How many of the highest bits of a key inside its part tell the customer.</param>
internal readonly struct WideFormat(int keyBits) : IEventFormat<WideFormat.Event>
{
    public int KeyBits => keyBits;

    public Event Of(ulong key, int day, ulong placedLabel, long amount) => new(key, amount, day, (int)placedLabel);

    public ulong Placed(int label) => (ulong)label;

    public ulong KeyOf(in Event e) => e.Customer;

    public Event Numbered(in Event e, int number) => e with { Customer = (ulong)number << (64 - keyBits) };

    public int NumberOf(in Event e) => (int)(e.Customer >> (64 - keyBits));

    public int LabelOf(in Event e) => e.Label;

    public void Read<T>(ReadOnlySpan<Event> events, EventBlock to)
        where T : struct, ICells<T>
    {
        for (var i = 0; i < events.Length; i++)
            (to.Days[i], to.Labels[i], to.Amounts[i]) = (events[i].Day, events[i].Label, events[i].Amount);
    }

    /// <summary>Such an event.</summary>
    /// <param name="Customer">The key of its customer, later the number, in the highest bits.</param>
    /// <param name="Amount">The amount.</param>
    /// <param name="Day">The day number.</param>
    /// <param name="Label">The label.</param>
    internal readonly record struct Event(ulong Customer, long Amount, int Day, int Label);
}
