using System.Collections.Immutable;
using System.Globalization;

namespace Reactivation.Testing;

/// <summary>A day on which a verdict turned.</summary>
/// <param name="On">The first day of the new answer.</param>
/// <param name="Becomes">The new answer.</param>
/// <param name="Because">The leaves of the rule that turned with it, each with threshold and actual value.</param>
public sealed record Flip(DateOnly On, bool Becomes, ImmutableArray<string> Because)
{
    /// <summary>The day, the answers and the leaves.</summary>
    /// <returns>Such as <c>2026-11-23: false → true; last_purchase_on at least 181 days ago (2026-05-26 or before): last_purchase_on 2026-05-26</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{On:yyyy-MM-dd}: {Text(!Becomes)} → {Text(Becomes)}{string.Concat(Because.Select(b => "; " + b))}");

    internal static string Text(bool answer) => answer ? "true" : "false";
}
