namespace Reactivation.Cli.Input.Values;

/// <summary>Which moment a day without a time stands for.</summary>
internal enum DayEdge
{
    /// <summary>The day's first moment, where it ends or forbids something: too early is the careful side.</summary>
    Begin,

    /// <summary>The next day's first moment: a contact of that day counts from its end.</summary>
    End,

    /// <summary>None: the time of day is what is asked for.</summary>
    None,
}
