namespace Reactivation.Columns.Events;

/// <summary>An event in 16 bytes: for ids that lie within 32 bits of each other and labels that fit beside the day.</summary>
internal struct NarrowEvent : IFiledEvent<NarrowEvent>
{
    /// <summary>The last day number lies below 2²².</summary>
    private const int DayBits = 22;

    private long _amount;
    private uint _customer;
    private uint _dayAndLabel;

    /// <summary>How many labels fit.</summary>
    internal const int Labels = 1 << (32 - DayBits);

    public long Customer
    {
        readonly get => _customer;
        set => _customer = (uint)value;
    }

    public readonly LoggedEvent Event => new() { Amount = _amount, Day = (int)(_dayAndLabel & ((1u << DayBits) - 1)), Label = (int)(_dayAndLabel >> DayBits) };

    public static NarrowEvent Of(long customer, int day, int label, long amount) => new() { _amount = amount, _customer = (uint)customer, _dayAndLabel = (uint)day | ((uint)label << DayBits) };
}
