namespace Reactivation.Columns.Events;

/// <summary>An event as it lies in its part: the less room it takes, the less memory goes to and fro.</summary>
internal interface IFiledEvent<TSelf>
    where TSelf : struct, IFiledEvent<TSelf>
{
    /// <summary>Who it is of: the key that the partition gave, later the number inside the part.</summary>
    long Customer { get; set; }

    LoggedEvent Event { get; }

    static abstract TSelf Of(long customer, int day, int label, long amount);
}
