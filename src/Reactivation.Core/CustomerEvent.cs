using Reactivation.Binding;
using Reactivation.Customers;

namespace Reactivation;

/// <summary>Something that happened with a customer on a day.</summary>
/// <param name="On">The day, in the business's time zone.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Amount">The amount, at most four decimals; null for none.</param>
/// <param name="Detail">The site or page of a visit, the reason code of a complaint or survey, <c>cancelled</c> or <c>lapsed</c> of a contract's end; null for none.</param>
/// <param name="Category">The category, such as that of the goods; null for none.</param>
public readonly record struct CustomerEvent(DateOnly On, EventKind Kind, decimal? Amount = null, string? Detail = null, string? Category = null)
{
    /// <summary>What keeps the event from being used; null for a good one.</summary>
    public string? Problem =>
        Kind is null ? "it has no kind"
        : Amount is { } amount && !Cell.IsAmount(amount) ? "its amount has more than four decimals or lies beyond ±900,000,000,000,000"
        : Kind.Equals(EventKind.ContractEnd) && Detail is not (null or ContractTimeline.CancelledDetail or ContractTimeline.LapsedDetail) ? $"its detail is neither {ContractTimeline.CancelledDetail} nor {ContractTimeline.LapsedDetail}"
        : null;
}
