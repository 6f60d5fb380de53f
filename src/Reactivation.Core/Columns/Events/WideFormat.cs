namespace Reactivation.Columns.Events;

/// <summary>An event of any id, day, label and amount.</summary>
internal readonly struct WideFormat : IEventFormat<WideFormat.Event>
{
    public Event Of(ulong key, int day, int label, long amount) => new(key, new() { Amount = amount, Day = day, Label = label });

    public ulong KeyOf(in Event e) => e.Customer;

    public Event Numbered(in Event e, int number) => e with { Customer = (ulong)number };

    public int NumberOf(in Event e) => (int)e.Customer;

    public void Read(in Event e, out LoggedEvent to) => to = e.Logged;

    /// <summary>Such an event.</summary>
    /// <param name="Customer">The key of its customer, later the number.</param>
    /// <param name="Logged">What happened.</param>
    internal readonly record struct Event(ulong Customer, LoggedEvent Logged);
}
