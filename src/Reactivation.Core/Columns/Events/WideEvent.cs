namespace Reactivation.Columns.Events;

/// <summary>An event of any id and label.</summary>
internal struct WideEvent : IFiledEvent<WideEvent>
{
    private LoggedEvent _event;

    public long Customer { get; set; }

    public readonly LoggedEvent Event => _event;

    public static WideEvent Of(long customer, int day, int label, long amount) => new() { Customer = customer, _event = new() { Amount = amount, Day = day, Label = label } };
}
