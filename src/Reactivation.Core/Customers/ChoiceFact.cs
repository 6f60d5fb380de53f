using System.Collections.Immutable;
using Reactivation.Conditions;

namespace Reactivation.Customers;

/// <summary>A fact that is one code of a fixed list; a flag has the codes <c>no</c> and <c>yes</c>.</summary>
/// <remarks><c>Is</c> and <c>IsAnyOf</c> are false for a customer without a value; <c>IsNot</c> is their plain opposite, so then true.</remarks>
public sealed class ChoiceFact : Fact
{
    private readonly CodeList _codes;

    internal ChoiceFact(FactOrigin origin, CodeList codes, FactFilter? filter = null)
        : base(origin, filter ?? FactFilter.None)
    {
        _codes = codes;
    }

    /// <inheritdoc/>
    public override FactShape Shape => FactShape.Choice;

    /// <summary>The codes, in their order; a cell is the index of one of them.</summary>
    public ImmutableArray<string> Codes => _codes.Codes;

    /// <summary>Whether there is no value.</summary>
    public Condition IsMissing => new MissingTest(this);

    /// <summary>Whether a flag is <c>yes</c>.</summary>
    /// <exception cref="ArgumentException">The choice has no such code.</exception>
    public Condition IsYes => Is("yes");

    /// <summary>Whether the value is this code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException">The choice has no such code.</exception>
    public Condition Is(string code) => IsAnyOf(code);

    /// <summary>Whether the value is not this code; true for a customer without a value.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException">The choice has no such code.</exception>
    public Condition IsNot(string code) => !Is(code);

    /// <summary>Whether the value is one of these codes.</summary>
    /// <param name="codes">The codes.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException">The choice has no such code, or none is given.</exception>
    public Condition IsAnyOf(params string[] codes) => new ChoiceTest(this, [.. codes.Select(CellOf)]);

    /// <summary>The cell of a code.</summary>
    /// <param name="code">The code, or null for none.</param>
    /// <returns>The code's index, or <see cref="Cell.Missing"/>.</returns>
    /// <exception cref="ArgumentException">The choice has no such code.</exception>
    public long CellOf(string? code)
    {
        if (code is null)
            return Cell.Missing;
        var index = _codes.IndexOf(code);
        return index >= 0 ? index : throw new ArgumentException($"'{code}' is no code of {Name}{Nearest.Hint(code, Codes)}; its codes are {string.Join(", ", Codes)}.", nameof(code));
    }

    internal int IndexOf(string code) => _codes.IndexOf(code);

    /// <inheritdoc/>
    public override bool Equals(Fact? other) => base.Equals(other) && Codes.SequenceEqual(((ChoiceFact)other!).Codes);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    /// <summary>The same fact with a label: what sentences call it instead of its name. Of a fact of your own only.</summary>
    /// <param name="english">What it is called in English, in the singular and without an article.</param>
    /// <param name="japanese">What it is called in Japanese.</param>
    /// <returns>The fact, equal to this one.</returns>
    /// <exception cref="ArgumentException">A text is blank or longer than 200 characters.</exception>
    /// <exception cref="InvalidOperationException">The fact is one of the domain or of an event kind.</exception>
    public ChoiceFact Labelled(string english, string japanese) => new(Origin.Labelled(new(english, japanese)), _codes, Filter);

    internal override ChoiceFact With(FactFilter filter) => new(Origin, _codes, Origin.Checked(filter));

    private protected override string FormatValue(long cell) => Codes[(int)cell];
}
