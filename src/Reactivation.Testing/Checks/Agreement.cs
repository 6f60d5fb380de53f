using System.Collections.Immutable;
using System.Globalization;

namespace Reactivation.Testing;

/// <summary>What engines were found to agree on.</summary>
/// <param name="Customers">How many customers were asked about, given and generated.</param>
/// <param name="Sources">What was recorded of them: everything, and less.</param>
/// <param name="NeverHeld">Definitions, priority rows and segments that held for none of them: of these, nothing was shown but that they stay false.</param>
public sealed record Agreement(int Customers, ImmutableArray<Source> Sources, ImmutableArray<string> NeverHeld)
{
    /// <summary>The numbers, and what never held.</summary>
    /// <returns>Such as <c>1606 customers of 8 sources; never held: P3</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Customers} customers of {Sources.Length} sources; never held: {(NeverHeld.IsEmpty ? "none" : string.Join(", ", NeverHeld))}");
}
