using Reactivation.Customers;

namespace Reactivation.Cli.Demo;

/// <summary>A generated customer, as its two CSV files will show it.</summary>
internal sealed class DemoCustomer(string id, DateOnly registeredOn)
{
    internal string Id { get; } = id;

    internal DateOnly RegisteredOn { get; } = registeredOn;

    internal ContractStatus? ContractStatus { get; set; }

    internal DateOnly? ContractStartedOn { get; set; }

    internal DateOnly? ContractEndedOn { get; set; }

    internal string? LeavingReason { get; set; }

    internal bool HasLongTermAdvantage { get; set; }

    internal bool UsesCompetitorAlongside { get; set; }

    internal List<CustomerEvent> Events { get; } = [];
}
