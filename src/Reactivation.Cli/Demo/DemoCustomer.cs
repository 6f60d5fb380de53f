namespace Reactivation.Cli.Demo;

/// <summary>A generated customer, as its CSV files will show it. Nobody is real; customers are numbers.</summary>
internal sealed class DemoCustomer(string id, DateOnly registeredOn)
{
    internal string Id { get; } = id;

    internal DateOnly RegisteredOn { get; } = registeredOn;

    internal DateOnly? BornOn { get; set; }

    internal string? Gender { get; set; }

    internal string? Subscription { get; set; }

    internal int? Employees { get; set; }

    internal DateOnly? FoundedOn { get; set; }

    internal DateOnly? OwnerChangedOn { get; set; }

    internal string? LeavingReason { get; set; }

    internal DateOnly? LeavingReasonOn { get; set; }

    internal bool HasLongTermAdvantage { get; set; }

    internal bool UsesCompetitorAlongside { get; set; }

    internal List<CustomerEvent> Events { get; } = [];

    /// <summary>Whom one would write to; null where the calendar leaves no room for it.</summary>
    internal DemoContact? Contact { get; set; }
}
