using Reactivation.Conditions;

namespace Reactivation.Linting.Search;

/// <summary>Thresholds that wait for a population (5.8): cuts of an axis whose place is unknown, but the same wherever the same quantile of the same fact stands.</summary>
internal sealed class Quantiles(Circuit circuit)
{
    private readonly Dictionary<int, SortedList<int, Cut>> _cuts = [];
    private readonly Dictionary<int, int> _fitted = [];

    /// <summary>Of each fact, whether the policy is fitted; where nobody has a value it never is.</summary>
    internal IEnumerable<int> Fitted => _fitted.Values;

    /// <summary>Whether a customer's value reaches each quantile, and whether it lies beyond.</summary>
    internal IEnumerable<int> Cuts => _cuts.Values.SelectMany(c => c.Values).SelectMany(c => new[] { c.AtLeast, c.MoreThan });

    internal int Literal(QuantileTest test, bool isNegated, Axis axis)
    {
        var cut = CutOf(axis, test.Quantile.TenThousandths);
        var holds = test.Comparison switch
        {
            Comparison.AtLeast => cut.AtLeast,
            Comparison.MoreThan => cut.MoreThan,
            Comparison.AtMost => circuit.All(axis.Present, cut.MoreThan ^ 1),
            Comparison.LessThan => circuit.All(axis.Present, cut.AtLeast ^ 1),
            _ => circuit.All(cut.AtLeast, cut.MoreThan ^ 1),
        };
        return circuit.All(_fitted[axis.Column], axis.Recorded, holds ^ (isNegated ? 1 : 0));
    }

    private Cut CutOf(Axis axis, int share)
    {
        if (!_cuts.TryGetValue(axis.Column, out var cuts))
        {
            _cuts.Add(axis.Column, cuts = []);
            _fitted.Add(axis.Column, circuit.NewVariable());
        }

        if (cuts.TryGetValue(share, out var cut))
            return cut;
        cut = new Cut(circuit.NewVariable(), circuit.NewVariable());
        cuts.Add(share, cut);
        circuit.Imply(cut.MoreThan, cut.AtLeast);
        circuit.Imply(cut.AtLeast, axis.Present);

        // A greater share is no smaller a value.
        var place = cuts.IndexOfKey(share);
        if (place > 0)
            Order(cuts.Values[place - 1], cut);
        if (place + 1 < cuts.Count)
            Order(cut, cuts.Values[place + 1]);
        return cut;
    }

    private void Order(Cut smaller, Cut greater)
    {
        circuit.Imply(greater.AtLeast, smaller.AtLeast);
        circuit.Imply(greater.MoreThan, smaller.MoreThan);
    }

    private readonly record struct Cut(int AtLeast, int MoreThan);
}
