using Reactivation.Decisions;

namespace Reactivation.Customers;

/// <summary>Something that can be known about a customer and asked for in a condition: a name of a closed shape, with a filter.</summary>
/// <remarks>
/// Facts are values: two facts are equal when name, shape, codes, filter and where they come from (a record, events, other facts) are. The names of the catalogue stand in
/// <see cref="Facts"/> and, per event kind, on <see cref="EventKind"/>; a fact of your own is made by
/// <see cref="Day"/>, <see cref="Count"/>, <see cref="Amount"/>, <see cref="Choice"/> or <see cref="Flag"/>.
/// </remarks>
public abstract class Fact : IEquatable<Fact>
{
    private readonly int _hash;

    private protected Fact(FactOrigin origin, FactFilter filter)
    {
        Origin = origin;
        Filter = filter;
        _hash = HashCode.Combine(origin.Name, filter);
    }

    /// <summary>The name in text, JSON, CSV and SQL, without the filter: lower case, words joined by underscores.</summary>
    public string Name => Origin.Name;

    /// <summary>The shape of the value.</summary>
    public abstract FactShape Shape { get; }

    /// <summary>The better direction.</summary>
    public Better Better => Origin.Better;

    /// <summary>What sentences call a fact of your own; null where it has no label, and for the facts of the domain, which have their names already.</summary>
    public Wording? Label => Origin.Label;

    /// <summary>What narrows the fact.</summary>
    public FactFilter Filter { get; }

    internal FactOrigin Origin { get; }

    /// <summary>A day of your own that a customer record gives.</summary>
    /// <param name="name">The name: lower-case letters, digits and underscores, beginning with a letter.</param>
    /// <param name="better">The better direction.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">The name is not of that form.</exception>
    public static DayFact Day(string name, Better better = Better.None) => new(new GivenOrigin(name, better));

    /// <summary>A count of your own that a customer record gives.</summary>
    /// <param name="name">The name: lower-case letters, digits and underscores, beginning with a letter.</param>
    /// <param name="better">The better direction.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">The name is not of that form.</exception>
    public static CountFact Count(string name, Better better = Better.None) => new(new GivenOrigin(name, better));

    /// <summary>An amount of your own that a customer record gives.</summary>
    /// <param name="name">The name: lower-case letters, digits and underscores, beginning with a letter.</param>
    /// <param name="better">The better direction.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">The name is not of that form.</exception>
    public static AmountFact Amount(string name, Better better = Better.None) => new(new GivenOrigin(name, better));

    /// <summary>A choice of your own that a customer record gives.</summary>
    /// <param name="name">The name: lower-case letters, digits and underscores, beginning with a letter.</param>
    /// <param name="codes">The codes, in their order: letters, digits, underscores and hyphens, beginning with a letter.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">A name or code is not of that form, a code stands twice, or there is none.</exception>
    public static ChoiceFact Choice(string name, params string[] codes) => new(new GivenOrigin(name, Better.None), new CodeList(codes));

    /// <summary>A yes-or-no of your own that a customer record gives.</summary>
    /// <param name="name">The name: lower-case letters, digits and underscores, beginning with a letter.</param>
    /// <returns>A choice of <c>no</c> and <c>yes</c>.</returns>
    /// <exception cref="ArgumentException">The name is not of that form.</exception>
    public static ChoiceFact Flag(string name) => new(new GivenOrigin(name, Better.None), CodeList.NoYes);

    /// <inheritdoc/>
    public virtual bool Equals(Fact? other) =>
        ReferenceEquals(this, other) || (other is not null && _hash == other._hash && GetType() == other.GetType() && Origin.Name == other.Origin.Name && Origin.GetType() == other.Origin.GetType() && Filter == other.Filter);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Fact);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>The fact as the condition language writes it.</summary>
    /// <returns>Such as <c>purchase_sum[24 months]</c>.</returns>
    public override string ToString() => Name + Filter;

    /// <summary>A cell of this fact as text, as files and proofs show it.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>The value, or an empty text for <see cref="Cell.Missing"/>.</returns>
    public string ValueText(long cell) => cell == Cell.Missing ? "" : FormatValue(cell);

    internal abstract Fact With(FactFilter filter);

    private protected abstract string FormatValue(long cell);
}
