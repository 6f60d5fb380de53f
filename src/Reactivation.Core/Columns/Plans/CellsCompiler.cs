using Reactivation.Binding;
using Reactivation.Columns.Kernels;
using Reactivation.Columns.Storage;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Plans;

/// <summary>Finds what has to be computed before it can be compared, and everything that this rests on: derived facts, and what is worked out customer by customer.</summary>
internal sealed class CellsCompiler<TLanes, TCells>
    where TLanes : struct, ILanes
    where TCells : struct, ICells<TCells>
{
    private readonly BoundPolicy _bound;
    private readonly IReadOnlyList<TableColumn?> _stored;
    private readonly BoundCharacteristic[] _characteristics;
    private readonly ILookup<int, (long Least, int Plane)> _compared;
    private readonly (BoundCode Code, int Plane)[] _codes;
    private readonly List<int> _slots = [];

    /// <param name="bound">The policy.</param>
    /// <param name="stored">The columns that are stored.</param>
    /// <param name="questions">What is asked, each with its bit plane.</param>
    /// <param name="characteristics">The characteristics that are too large for a look-up.</param>
    internal CellsCompiler(BoundPolicy bound, IReadOnlyList<TableColumn?> stored, IReadOnlyList<(Question Question, int Plane)> questions, BoundCharacteristic[] characteristics)
    {
        (_bound, _stored, _characteristics) = (bound, stored, characteristics);
        _compared = questions.Where(q => q.Question.Column >= 0 && stored[q.Question.Column] is null).ToLookup(q => q.Question.Column, q => (q.Question.Least, q.Plane));
        _codes = [.. questions.Where(q => q.Question.Code is not null).Select(q => (q.Question.Code!, q.Plane))];
    }

    /// <summary>The columns whose cells a block of a workspace holds.</summary>
    internal int SlotCount => _slots.Count;

    /// <summary>The step; none where everything that is asked is stored.</summary>
    internal IEnumerable<Step> Build()
    {
        var byRow = new ColumnReads(_bound.Columns);
        byRow.Add(_codes.SelectMany(c => c.Code.Columns));
        byRow.Add(_characteristics.SelectMany(c => c.Rows.Columns.Concat(c.Columns?.Columns ?? [])));
        var all = new ColumnReads(_bound.Columns) { ThroughDerived = true };
        all.Add(byRow.Columns.Concat(_compared.Select(c => c.Key)));
        _slots.AddRange(all.Columns.Where(HasCells));
        var kernels = _slots.SelectMany(Kernels).ToList();
        if (_codes.Length + _characteristics.Length > 0)
            kernels.Add(new RowKernel([.. byRow.Columns.Where(HasCells).Select(c => (c, SlotOf(c)))], [.. byRow.Columns.Where(c => !HasCells(c)).Select(c => _bound.Columns[c])], _codes, _characteristics, _bound.AsOf.DayNumber));
        return kernels.Count == 0 ? [] : [new CellsStep([.. kernels])];
    }

    private bool HasCells(int column) => _stored[column] is not null || _bound.Columns[column] is DerivedColumn;

    private int SlotOf(int column) => _slots.BinarySearch(column);

    /// <summary>What fills a slot, and what compares it while it is near.</summary>
    private IEnumerable<CellKernel> Kernels(int column, int slot)
    {
        yield return _stored[column]?.Decode<TCells>(slot) ?? Derive((DerivedColumn)_bound.Columns[column], slot);
        if (_compared.Contains(column))
            yield return new CompareCellsKernel<TLanes>(slot, [.. _compared[column].Select(c => c.Least)], [.. _compared[column].Select(c => c.Plane)]);
    }

    private CellKernel Derive(DerivedColumn column, int slot)
    {
        int[] places = [.. column.Inputs.Select(i => i < 0 ? i : SlotOf(i) * Driver.Workspace.BlockRows)];
        return column.Compute.Give(new Kernel(places, slot, column.Fact.Filter, _bound.AsOf.DayNumber));
    }

    private sealed class Kernel(int[] places, int slot, Customers.FactFilter filter, int asOf) : IFormulaTaker<CellKernel>
    {
        public CellKernel Take<TFormula>()
            where TFormula : IFormula => new DeriveKernel<TFormula, TCells>(places, slot, filter, asOf);
    }
}
