using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Reactivation.Customers;
using Reactivation.Customers.Formulas;
using Reactivation.Dormancy;

namespace Reactivation.Binding;

/// <summary>One column that a bound policy reads: a fact with its filter, as of the day of the question. Engines fill it in the order of <see cref="Index"/>.</summary>
public abstract class BoundColumn
{
    private protected BoundColumn(Fact fact, int index) => (Fact, Index) = (fact, index);

    /// <summary>The fact.</summary>
    public Fact Fact { get; }

    /// <summary>The position among the columns; a column reads only columns before it.</summary>
    public int Index { get; }

    /// <summary>Hands out what the column is computed from: columns (−1 for one that is not recorded), and conditions.</summary>
    internal virtual void Reads(Action<int> column, Action<BoundCondition> condition)
    {
    }
}

/// <summary>A column that customer records give, as given: days that lie ahead included (leaves take care of them).</summary>
public sealed class GivenColumn : BoundColumn
{
    internal GivenColumn(Fact fact, int index, int ordinal)
        : base(fact, index)
    {
        Ordinal = ordinal;
    }

    /// <summary>The position in <see cref="Source.Given"/>.</summary>
    public int Ordinal { get; }
}

/// <summary>A column aggregated from events within constant days.</summary>
public sealed class EventColumn : BoundColumn
{
    internal EventColumn(Fact fact, int index, EventKind? kind, EventMeasure measure, int from, int to)
        : base(fact, index)
    {
        (Kind, Measure, From, To) = (kind, measure, from, to);
    }

    /// <summary>The kind; null for events of any kind.</summary>
    public EventKind? Kind { get; }

    /// <summary>What is measured.</summary>
    public EventMeasure Measure { get; }

    /// <summary>The first day number that counts, inclusive.</summary>
    public int From { get; }

    /// <summary>The last day number that counts, inclusive; never after asOf.</summary>
    public int To { get; }
}

/// <summary>A contract fact from the events contract_start, contract_pause and contract_end.</summary>
public sealed class ContractColumn : BoundColumn
{
    internal ContractColumn(Fact fact, int index, ContractPart part)
        : base(fact, index)
    {
        Part = part;
    }

    internal ContractPart Part { get; }
}

/// <summary>A column computed from columns before it.</summary>
public sealed class DerivedColumn : BoundColumn
{
    private readonly int[] _places;

    internal DerivedColumn(Fact fact, int index, int[] inputs, int leadingDays, Derivation compute)
        : base(fact, index)
    {
        (Inputs, LeadingDays, Compute) = (inputs, leadingDays, compute);
        _places = [.. inputs.Select(i => i * sizeof(long))];
    }

    /// <summary>The columns read, in the order that the derivation expects; −1 for one that is not recorded.</summary>
    public IReadOnlyList<int> Inputs { get; }

    /// <summary>How many of them, from the first, are days.</summary>
    internal int LeadingDays { get; }

    internal Derivation Compute { get; }

    /// <summary>The cell that follows from those of a customer.</summary>
    internal long Of(ReadOnlySpan<long> cells, int asOf) => Compute.Of(new FormulaInputs<OneCell>(in MemoryMarshal.AsBytes(cells)[0], _places, LeadingDays, Fact.Filter, OneCell.All(asOf)));

    internal override void Reads(Action<int> column, Action<BoundCondition> condition)
    {
        foreach (var input in Inputs)
            column(input);
    }
}

/// <summary>The stage, decided by the first of its rows that holds; a cell is the number of the <see cref="Stage"/>.</summary>
public sealed class StageColumn : BoundColumn
{
    internal StageColumn(int index, ImmutableArray<BoundRow<Stage>> rows, Stage otherwise)
        : base(Facts.Stage, index)
    {
        (Rows, Otherwise) = (rows, otherwise);
    }

    /// <summary>The rows, which read only columns before this one.</summary>
    public ImmutableArray<BoundRow<Stage>> Rows { get; }

    /// <summary>What it is when no row holds.</summary>
    public Stage Otherwise { get; }

    internal override void Reads(Action<int> column, Action<BoundCondition> condition)
    {
        foreach (var row in Rows)
            condition(row.When);
    }

    internal Stage Of(ReadOnlySpan<long> cells)
    {
        foreach (var row in Rows)
        {
            if (row.When.Holds(cells))
                return row.Row.Then;
        }

        return Otherwise;
    }
}

/// <summary>The step of a fitted scale: 1 and one more for each bound that the value reaches; missing where the value is.</summary>
public sealed class ScaleColumn : BoundColumn
{
    internal ScaleColumn(Fact fact, int index, int input, ImmutableArray<long> bounds, long lastSeen)
        : base(fact, index)
    {
        (Input, Bounds, LastSeen) = (input, bounds, lastSeen);
    }

    /// <summary>The column that is cut.</summary>
    public int Input { get; }

    /// <summary>The least value of the second and each later step, ascending.</summary>
    public ImmutableArray<long> Bounds { get; }

    /// <summary>The greatest value that counts: of a day, the day of the question.</summary>
    public long LastSeen { get; }

    internal override void Reads(Action<int> column, Action<BoundCondition> condition) => column(Input);

    internal long Of(long cell)
    {
        if (cell == Cell.Missing || cell > LastSeen)
            return Cell.Missing;
        var step = 1;
        foreach (var bound in Bounds)
            step += cell >= bound ? 1 : 0;
        return step;
    }
}
