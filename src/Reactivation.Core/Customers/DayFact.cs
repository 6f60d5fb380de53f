using Reactivation.Conditions;

namespace Reactivation.Customers;

/// <summary>A fact that is a calendar day in the business's time zone.</summary>
/// <remarks>
/// A given day that lies after the day of the question has not happened yet and is missing until then (design 5.3); only
/// <see cref="Facts.CadenceDueOn"/> may lie ahead. Every test is false for a customer without a day, but <c>!test</c> is then true.
/// </remarks>
public class DayFact : Fact
{
    internal DayFact(FactOrigin origin, FactFilter? filter = null)
        : base(origin, filter ?? FactFilter.None)
    {
    }

    /// <inheritdoc/>
    public sealed override FactShape Shape => FactShape.Day;

    /// <summary>Whether there is no day: never.</summary>
    public Condition IsMissing => new MissingTest(this);

    /// <summary>Begins <c>within n days</c>: asOf − n ≤ day ≤ asOf, both inclusive.</summary>
    /// <param name="count">How many units.</param>
    /// <returns>The builder that asks for the unit.</returns>
    public WithinBuilder Within(int count) => new(this, count);

    /// <summary>Begins <c>at least n days ago</c>: day ≤ asOf − n, inclusive.</summary>
    /// <param name="count">How many units.</param>
    /// <returns>The builder that asks for the unit.</returns>
    public AgoBuilder AtLeast(int count) => new(this, count, strict: false);

    /// <summary>Begins <c>more than n days ago</c>: day &lt; asOf − n, exclusive.</summary>
    /// <param name="count">How many units.</param>
    /// <returns>The builder that asks for the unit.</returns>
    public AgoBuilder MoreThan(int count) => new(this, count, strict: true);

    /// <summary>Whether the day lies before a date.</summary>
    /// <param name="date">The date, exclusive.</param>
    /// <returns>The condition.</returns>
    public Condition Before(DateOnly date) => new DateTest(this, date, isBefore: true);

    /// <summary>Whether the day lies on or after a date (and is not after asOf).</summary>
    /// <param name="date">The date, inclusive.</param>
    /// <returns>The condition.</returns>
    public Condition OnOrAfter(DateOnly date) => new DateTest(this, date, isBefore: false);

    /// <summary>The same fact with a label: what sentences call it instead of its name. Of a fact of your own only.</summary>
    /// <param name="english">What it is called in English, in the singular and without an article.</param>
    /// <param name="japanese">What it is called in Japanese.</param>
    /// <returns>The fact, equal to this one.</returns>
    /// <exception cref="ArgumentException">A text is blank or longer than 200 characters.</exception>
    /// <exception cref="InvalidOperationException">The fact is one of the domain or of an event kind.</exception>
    public DayFact Labelled(string english, string japanese) => new(Origin.Labelled(new(english, japanese)), Filter);

    internal override DayFact With(FactFilter filter) => new(Origin, Origin.Checked(filter));

    private protected override string FormatValue(long cell) => Cell.DayText(cell);
}
