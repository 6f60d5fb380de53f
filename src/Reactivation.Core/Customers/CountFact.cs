using System.Globalization;
using Reactivation.Conditions;
using Reactivation.Segments;

namespace Reactivation.Customers;

/// <summary>A fact that is a whole number.</summary>
/// <remarks>A count of a recorded event kind is zero, never missing. Comparisons are false for a customer without a value.</remarks>
public sealed class CountFact : Fact
{
    internal CountFact(FactOrigin origin, FactFilter? filter = null)
        : base(origin, filter ?? FactFilter.None)
    {
    }

    /// <inheritdoc/>
    public override FactShape Shape => FactShape.Count;

    /// <summary>Whether there is no value.</summary>
    public Condition IsMissing => new MissingTest(this);

    /// <summary>Whether the value is exactly this.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The condition.</returns>
    public Condition Is(int value) => new NumberTest(this, Comparison.Equal, value);

    /// <summary>At least.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The threshold, inclusive.</param>
    /// <returns>The condition.</returns>
    public static Condition operator >=(CountFact fact, int value) => new NumberTest(fact, Comparison.AtLeast, value);

    /// <summary>At most.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The threshold, inclusive.</param>
    /// <returns>The condition.</returns>
    public static Condition operator <=(CountFact fact, int value) => new NumberTest(fact, Comparison.AtMost, value);

    /// <summary>More than.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The threshold, exclusive.</param>
    /// <returns>The condition.</returns>
    public static Condition operator >(CountFact fact, int value) => new NumberTest(fact, Comparison.MoreThan, value);

    /// <summary>Less than.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The threshold, exclusive.</param>
    /// <returns>The condition.</returns>
    public static Condition operator <(CountFact fact, int value) => new NumberTest(fact, Comparison.LessThan, value);

    /// <summary>At least a quantile of the population.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="quantile">The threshold.</param>
    /// <returns>The condition; not applicable until the policy is fitted.</returns>
    public static Condition operator >=(CountFact fact, Quantile quantile) => new QuantileTest(fact, Comparison.AtLeast, quantile);

    /// <summary>At most a quantile of the population.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="quantile">The threshold.</param>
    /// <returns>The condition; not applicable until the policy is fitted.</returns>
    public static Condition operator <=(CountFact fact, Quantile quantile) => new QuantileTest(fact, Comparison.AtMost, quantile);

    /// <summary>More than a quantile of the population.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="quantile">The threshold.</param>
    /// <returns>The condition; not applicable until the policy is fitted.</returns>
    public static Condition operator >(CountFact fact, Quantile quantile) => new QuantileTest(fact, Comparison.MoreThan, quantile);

    /// <summary>Less than a quantile of the population.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="quantile">The threshold.</param>
    /// <returns>The condition; not applicable until the policy is fitted.</returns>
    public static Condition operator <(CountFact fact, Quantile quantile) => new QuantileTest(fact, Comparison.LessThan, quantile);

    /// <summary>The same fact with a label: what sentences call it instead of its name. Of a fact of your own only.</summary>
    /// <param name="english">What it is called in English, in the singular and without an article.</param>
    /// <param name="japanese">What it is called in Japanese.</param>
    /// <returns>The fact, equal to this one.</returns>
    /// <exception cref="ArgumentException">A text is blank or longer than 200 characters.</exception>
    /// <exception cref="InvalidOperationException">The fact is one of the domain or of an event kind.</exception>
    public CountFact Labelled(string english, string japanese) => new(Origin.Labelled(new(english, japanese)), Filter);

    /// <summary>The cell of a number.</summary>
    /// <param name="count">The number, or null for none.</param>
    /// <returns>The cell, or <see cref="Cell.Missing"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count of events is negative.</exception>
    public long CellOf(int? count) => count < 0 && Origin is EventOrigin
        ? throw new ArgumentOutOfRangeException(nameof(count), count, $"{this} counts events and is not negative.")
        : Cell.OfCount(count);

    internal override CountFact With(FactFilter filter) => new(Origin, Origin.Checked(filter));

    private protected override string FormatValue(long cell) => cell.ToString(CultureInfo.InvariantCulture);
}
