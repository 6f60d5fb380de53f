namespace Reactivation.Tests.Binding;

/// <summary>The contract as its events tell it (K): what stopped it since its last start; on one day a start counts last.</summary>
internal sealed class ReferenceContract
{
    private static readonly string[] Weakest = ["paused", "lapsed", "cancelled"];

    public ReferenceContract(IEnumerable<CustomerEvent> events, DateOnly asOf)
    {
        var seen = events.Where(e => e.On <= asOf).ToList();
        StartedOn = seen.Where(e => e.Kind.Name == "contract_start").Select(e => (DateOnly?)e.On).Max();
        var stops = seen.Where(e => e.Kind.Name is "contract_pause" or "contract_end" && (StartedOn is null || e.On > StartedOn))
            .Select(e => (e.On, Status: e.Kind.Name == "contract_pause" ? "paused" : e.Detail ?? "lapsed")).ToList();
        Status = stops.Count > 0 ? stops.Select(s => s.Status).MaxBy(s => Array.IndexOf(Weakest, s)) : StartedOn is null ? null : "running";
        EndedOn = stops.Select(s => (DateOnly?)s.On).Min();
        CancelledOn = stops.Where(s => s.Status == "cancelled").Select(s => (DateOnly?)s.On).Max();
    }

    public string? Status { get; }

    public DateOnly? StartedOn { get; }

    public DateOnly? EndedOn { get; }

    public DateOnly? CancelledOn { get; }
}
