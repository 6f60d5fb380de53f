using System.Collections.Immutable;
using Reactivation.Binding;
using Reactivation.Customers;
using Reactivation.Problems;

namespace Reactivation;

/// <summary>Something that happened with a customer on a day.</summary>
/// <param name="On">The day, in the business's time zone.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Amount">The amount, at most four decimals; null for none.</param>
/// <param name="Detail">The site or page of a visit, the reason code of a complaint or survey, <c>cancelled</c> or <c>lapsed</c> of a contract's end; null for none.</param>
/// <param name="Category">The category, such as that of the goods; null for none.</param>
public readonly record struct CustomerEvent(DateOnly On, EventKind Kind, decimal? Amount = null, string? Detail = null, string? Category = null)
{
    private bool HasAmountThatCannotBeKept => Amount is { } amount && !Cell.IsAmount(amount);

    private bool EndsContractSomehow => Kind is not null && Kind.Equals(EventKind.ContractEnd) && Detail is not (null or ContractTimeline.CancelledDetail or ContractTimeline.LapsedDetail);

    /// <summary>Everything that keeps the event from being used.</summary>
    /// <param name="records">The kinds that are recorded; null where every kind is welcome.</param>
    /// <returns>The problems; empty for a good event.</returns>
    public ImmutableArray<Problem> Check(Source? records = null) =>
        Kind is not null && !HasAmountThatCannotBeKept && !EndsContractSomehow && (records is null || records.Has(Kind)) ? [] : [.. Problems(records)];

    private IEnumerable<Problem> Problems(Source? records)
    {
        if (Kind is null)
            yield return ProblemText.Of("event.kind") with { Member = nameof(Kind) };
        if (HasAmountThatCannotBeKept)
            yield return ProblemText.Of("event.amount") with { Member = nameof(Amount) };
        if (EndsContractSomehow)
            yield return ProblemText.Of("event.detail", ("cancelled", ContractTimeline.CancelledDetail), ("lapsed", ContractTimeline.LapsedDetail)) with { Member = nameof(Detail) };
        if (Kind is null || records is null || records.Has(Kind))
            yield break;
        yield return (records.Kinds.ContainsKey(Kind) ? ProblemText.Of("event.traits", ("kind", Kind.Name)) : ProblemText.Of("event.not_recorded", ("kind", Kind.Name), ("records", records.ToString()))) with { Member = nameof(Kind) };
    }
}
