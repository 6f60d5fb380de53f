namespace Reactivation.Cli.Runs.Planning;

/// <summary>What a plan says of a customer; each has one.</summary>
internal enum PlanVerdict : byte
{
    /// <summary>No measure suits.</summary>
    NoMeasure,

    /// <summary>A contact is planned.</summary>
    Planned,

    /// <summary>A contact is allowed from a moment on that lies after the plan's days.</summary>
    WaitsForMoment,

    /// <summary>The measure is set off by what the customer does.</summary>
    WaitsForCustomer,

    /// <summary>Budget and capacities go to others.</summary>
    NotChosen,

    /// <summary>No channel that is open is expected to bring more than it costs.</summary>
    NotWorthIt,

    /// <summary>What a contact brings is not known, as no purchase is on record, and every channel that is open costs something.</summary>
    ValueUnknown,

    /// <summary>Nothing may be sent, or nobody knows where to.</summary>
    Refused,
}
