namespace Reactivation.Customers;

/// <summary>What a customer record says of the contract; each member is recorded only when it is set.</summary>
public sealed record ContractFacts
{
    /// <summary>The state.</summary>
    public Recorded<ContractStatus> Status { get; init; }

    /// <summary>The day on which it (last) started.</summary>
    public Recorded<DateOnly> StartedOn { get; init; }

    /// <summary>The day on which it stopped running, also by a pause; none while it runs. It may lie ahead: until then it runs.</summary>
    public Recorded<DateOnly> EndedOn { get; init; }

    internal void AddTo(FactRowBuilder row) => row.Of(nameof(Customer.Contract))
        .Status(Facts.ContractStatus, Status)
        .Day(Facts.ContractStartedOn, StartedOn).Day(Facts.ContractEndedOn, EndedOn);
}
