using System.Collections.Immutable;

namespace Reactivation.Linting.Search;

/// <summary>Whether there is a customer for whom these rows hold and those do not.</summary>
/// <param name="Holding">The rows that hold.</param>
/// <param name="Others">The rows that do not.</param>
/// <param name="IsAsked">Whether the customer is one of those that the tables of causes and priorities are asked for.</param>
internal sealed record Question(ImmutableArray<PolicyRow> Holding, ImmutableArray<PolicyRow> Others, bool IsAsked = false)
{
    internal IEnumerable<PolicyRow> Rows => Holding.Concat(Others);

    internal IEnumerable<int> Literals(LintModel model) =>
        Holding.Select(r => model[r]).Concat(Others.Select(r => model[r] ^ 1)).Concat(IsAsked ? [model.IsAsked] : []);
}
