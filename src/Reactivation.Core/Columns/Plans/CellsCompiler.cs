using System.Runtime.CompilerServices;
using Reactivation.Binding;
using Reactivation.Columns.Driver;
using Reactivation.Columns.Kernels;
using Reactivation.Columns.Storage;
using Reactivation.Customers;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Plans;

/// <summary>Finds what has to be computed before it can be compared, and everything that this rests on: derived facts, and what is worked out customer by customer.</summary>
/// <remarks>Derived facts are computed in registers of 32 bits a cell, except where their inputs or their formula need 64; customer by customer it is 64.</remarks>
internal sealed class CellsCompiler<TLanes, TWide, TNarrow>(BoundPolicy bound, IReadOnlyList<TableColumn?> stored)
    where TLanes : struct, ILanes
    where TWide : struct, ICells<TWide>
    where TNarrow : struct, ICells<TNarrow>
{
    private readonly List<CellKernel> _kernels = [];
    private readonly Dictionary<(int Column, bool IsWide), int> _places = [];

    /// <summary>The bytes of a block of a workspace.</summary>
    internal int BlockBytes { get; private set; }

    /// <summary>The step; none where everything that is asked is stored.</summary>
    internal IEnumerable<Step> Steps => _kernels.Count == 0 ? [] : [new CellsStep([.. _kernels])];

    private static int NarrowBytes => Unsafe.SizeOf<TNarrow>() / TNarrow.Count;

    /// <summary>Compares a derived fact, as soon as it is there.</summary>
    internal void Compare(int column, long[] least, int[] planes)
    {
        var isWide = IsWide(column) || least.Any(l => l > int.MaxValue);
        var place = Place(column, isWide);
        _kernels.Add(isWide ? new CompareCellsKernel<long, TLanes>(place, least, planes) : new CompareCellsKernel<int, TLanes>(place, [.. least.Select(l => (int)Math.Max(l, int.MinValue + 1))], planes));
    }

    /// <summary>Works conditions in code and large characteristics out, customer by customer.</summary>
    internal void ByRow((BoundCode Code, int Plane)[] codes, BoundCharacteristic[] characteristics)
    {
        if (codes.Length + characteristics.Length == 0)
            return;
        var read = new ColumnReads(bound.Columns);
        read.Add(codes.SelectMany(c => c.Code.Columns));
        read.Add(characteristics.SelectMany(c => c.Rows.Columns.Concat(c.Columns?.Columns ?? [])));
        var cells = read.Columns.Where(c => stored[c] is not null || bound.Columns[c] is DerivedColumn).ToArray();
        _kernels.Add(new RowKernel([.. cells.Select(c => (c, Place(c, isWide: true)))], [.. read.Columns.Except(cells).Select(c => bound.Columns[c])], codes, characteristics, bound.AsOf.DayNumber));
    }

    private bool IsWide(int column) => NarrowBytes != sizeof(int)
        || (stored[column] is { } values ? !values.FitsInt32 : bound.Columns[column] is DerivedColumn derived && (derived.Compute.IsWide || derived.Inputs.Any(i => i >= 0 && IsWide(i))));

    /// <summary>Where a block holds the cells of a column; what fills them comes after what it reads.</summary>
    private int Place(int column, bool isWide)
    {
        if (!_places.TryGetValue((column, isWide), out var place))
        {
            int[] inputs = stored[column] is null ? [.. ((DerivedColumn)bound.Columns[column]).Inputs.Select(i => i < 0 ? i : Place(i, isWide))] : [];
            (place, BlockBytes) = (BlockBytes, BlockBytes + (Workspace.BlockRows * (isWide ? sizeof(long) : sizeof(int))));
            _places.Add((column, isWide), place);
            _kernels.Add(isWide ? Filling<TWide>(column, inputs, place) : Filling<TNarrow>(column, inputs, place));
        }

        return place;
    }

    private CellKernel Filling<TCells>(int column, int[] inputs, int place)
        where TCells : struct, ICells<TCells>
    {
        if (stored[column] is { } values)
            return values.Decode<TCells>(place);
        var derived = (DerivedColumn)bound.Columns[column];
        return derived.Compute.Give(new Deriving<TCells>(inputs, derived.LeadingDays, place, derived.Fact.Filter, bound.AsOf.DayNumber));
    }

    private sealed class Deriving<TCells>(int[] inputs, int leadingDays, int place, FactFilter filter, int asOf) : IFormulaTaker<CellKernel>
        where TCells : struct, ICells<TCells>
    {
        public CellKernel Take<TFormula>()
            where TFormula : IFormula => new DeriveKernel<TFormula, TCells>(inputs, leadingDays, place, filter, asOf);
    }
}
