using System.Collections.Immutable;
using Reactivation.Customers;

namespace Reactivation.Priorities;

/// <summary>Contiguous bins over the values of one fact.</summary>
public abstract class Bins
{
    private protected Bins(Fact fact, int count) => (Fact, Count) = (fact, count);

    /// <summary>The fact.</summary>
    public Fact Fact { get; }

    /// <summary>The number of bins, without the one for missing.</summary>
    public int Count { get; }

    /// <summary>Whether a greater index is the better bin (true), the worse one (false), or neither (null).</summary>
    public abstract bool? GreaterIsBetter { get; }
}

/// <summary>Bins over a count or an amount: below the first bound, then from each bound (inclusive) to the next (exclusive).</summary>
public sealed class NumberBins : Bins
{
    private NumberBins(Fact fact, ImmutableArray<long> from)
        : base(fact, from.Length + 1)
    {
        if (from.IsEmpty || !from.SequenceEqual(from.Distinct().Order()))
            throw new ArgumentException("Bounds are ascending, at least one.", nameof(from));
        From = from;
    }

    /// <summary>The inclusive lower bounds of the second and later bins, as cells, ascending.</summary>
    public ImmutableArray<long> From { get; }

    /// <inheritdoc/>
    public override bool? GreaterIsBetter => Fact.Better == Better.More ? true : null;

    /// <summary>Bins over a count.</summary>
    /// <param name="fact">The count.</param>
    /// <param name="from">The inclusive lower bounds of the second and later bins, ascending.</param>
    /// <returns>The bins.</returns>
    /// <exception cref="ArgumentException">The bounds are not ascending.</exception>
    public static NumberBins Of(CountFact fact, params int[] from) => new(fact, [.. from.Select(f => (long)f)]);

    /// <summary>Bins over an amount.</summary>
    /// <param name="fact">The amount.</param>
    /// <param name="from">The inclusive lower bounds of the second and later bins, ascending.</param>
    /// <returns>The bins.</returns>
    /// <exception cref="ArgumentException">The bounds are not ascending.</exception>
    public static NumberBins Of(AmountFact fact, params decimal[] from) => new(fact, [.. from.Select(f => Cell.OfAmount(f))]);
}

/// <summary>Bins over a day by how long ago it lies: within the first span (inclusive), then up to each next one, then longer ago.</summary>
public sealed class DayBins : Bins
{
    private DayBins(DayFact fact, ImmutableArray<CalendarSpan> within)
        : base(fact, within.Length + 1)
    {
        Within = within;
    }

    /// <summary>The inclusive spans of all bins but the last, from the latest to the longest ago.</summary>
    public ImmutableArray<CalendarSpan> Within { get; }

    /// <inheritdoc/>
    public override bool? GreaterIsBetter => Fact.Better == Better.Later ? false : null;

    /// <summary>Bins by days ago.</summary>
    /// <param name="fact">The day, <c>latest(…)</c> too.</param>
    /// <param name="withinDays">The inclusive numbers of days of all bins but the last, ascending.</param>
    /// <returns>The bins.</returns>
    /// <exception cref="ArgumentException">The numbers are not ascending.</exception>
    public static DayBins OfDays(DayFact fact, params int[] withinDays)
    {
        if (withinDays.Length == 0 || !withinDays.SequenceEqual(withinDays.Distinct().Order()))
            throw new ArgumentException("Days are ascending, at least one.", nameof(withinDays));
        return new(fact, [.. withinDays.Select(CalendarSpan.OfDays)]);
    }
}

/// <summary>One bin a code of a choice, in the order of its codes.</summary>
public sealed class ChoiceBins : Bins
{
    private ChoiceBins(ChoiceFact fact)
        : base(fact, fact.Codes.Length)
    {
    }

    /// <inheritdoc/>
    public override bool? GreaterIsBetter => null;

    /// <summary>Bins over a choice.</summary>
    /// <param name="fact">The choice.</param>
    /// <returns>The bins.</returns>
    public static ChoiceBins Of(ChoiceFact fact) => new(fact);
}
