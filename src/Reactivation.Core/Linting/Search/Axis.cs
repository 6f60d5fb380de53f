using Reactivation.Customers;

namespace Reactivation.Linting.Search;

/// <summary>The values that one column can have, cut where anyone asks: a literal for <em>there is a value</em>, and one for each <em>at least so much</em>.</summary>
/// <remarks>
/// A day that lies ahead has not happened and counts as no value, as it does in every test (5.3); only a due day may lie ahead. Between two
/// neighbouring cuts no test tells values apart, so a run between cuts stands for all of its values.
/// </remarks>
internal sealed class Axis
{
    private readonly Circuit _circuit;
    private readonly SortedList<long, int> _cuts = [];

    internal Axis(Circuit circuit, Fact fact, int column, DateOnly asOf)
    {
        (_circuit, Fact, Column) = (circuit, fact, column);
        (Low, High) = fact switch
        {
            DayFact { Origin.MayLieAhead: false } => (0L, (long)asOf.DayNumber),
            DayFact => (0, long.MaxValue),
            ChoiceFact choice => (0, choice.Codes.Length - 1L),
            _ => (Cell.Missing + 1, long.MaxValue),
        };
        Present = circuit.NewVariable();
        Recorded = circuit.NewVariable();
        circuit.Imply(Present, Recorded);
    }

    internal Fact Fact { get; }

    internal int Column { get; }

    /// <summary>There is a value.</summary>
    internal int Present { get; }

    /// <summary>The source has the fact at all (5.2).</summary>
    internal int Recorded { get; }

    internal long Low { get; }

    internal long High { get; }

    internal IReadOnlyCollection<long> Cuts => [.. _cuts.Keys];

    /// <summary>There is a value, and it is at least so much.</summary>
    internal int AtLeast(long cut)
    {
        if (cut <= Low)
            return Present;
        if (cut > High)
            return _circuit.False;
        if (_cuts.TryGetValue(cut, out var literal))
            return literal;
        literal = _circuit.NewVariable();
        _cuts.Add(cut, literal);
        var place = _cuts.IndexOfKey(cut);
        _circuit.Imply(literal, place > 0 ? _cuts.Values[place - 1] : Present);
        if (place + 1 < _cuts.Count)
            _circuit.Imply(_cuts.Values[place + 1], literal);
        return literal;
    }

    /// <summary>There is a value, and it lies from one bound to another, both inclusive.</summary>
    internal int Inside(long lo, long hi) => lo > hi ? _circuit.False : hi >= High ? AtLeast(lo) : _circuit.All(AtLeast(lo), AtLeast(hi + 1) ^ 1);

    /// <summary>The run of values that the solver's model chose, both inclusive; null for no value.</summary>
    internal (long From, long To)? Run()
    {
        if (!_circuit.Solver.IsTrue(Present))
            return null;
        var (from, to) = (Low, High);
        foreach (var (cut, literal) in _cuts)
        {
            if (!_circuit.Solver.IsTrue(literal))
                return (from, cut - 1);
            from = cut;
        }

        return (from, to);
    }
}
