using Reactivation.Binding;
using Reactivation.Causes;
using Reactivation.Columns;
using Reactivation.Columns.Driver;
using Reactivation.Columns.Events;
using Reactivation.Columns.Kernels;
using Reactivation.Columns.Plans;
using Reactivation.Columns.Storage;
using Reactivation.Customers.Formulas;
using Reactivation.Dormancy;
using Reactivation.Priorities;
using Reactivation.Segments;

namespace Reactivation;

/// <summary>What a policy says of many customers: a code each for stage, tier and cause, the score, and a bit plane for every definition, segment and row.</summary>
/// <remarks>
/// A table that is given to the engine again is filled anew, without allocating where customers, policy and day are the same. While it is being
/// filled, and after a run that was cancelled or failed, everything but <see cref="IsComplete"/> throws <see cref="InvalidOperationException"/>. One
/// table takes one run at a time; a whole one can be read by many threads.
/// </remarks>
public sealed class AssessmentTable
{
    private readonly Memory<byte>[] _codes = [default, default, default];
    private Memory<ushort> _scores;
    private ReactivationEngine? _engine;
    private TableRun? _run;

    /// <summary>Whether it holds the answers of a whole run.</summary>
    public bool IsComplete { get; internal set; }

    /// <summary>The customers.</summary>
    public CustomerTable Customers => Plan.Table;

    /// <summary>How many customers.</summary>
    public int RowCount => Customers.Count;

    /// <summary>The day of the question.</summary>
    public DateOnly AsOf => Plan.Bound.AsOf;

    /// <summary>The policy.</summary>
    public ReactivationPolicy Policy => Plan.Bound.Policy;

    /// <summary>The width of the vector registers that the run used.</summary>
    public VectorWidth Width => Run.Width;

    /// <summary>The stage of each customer: the number of a <see cref="Stage"/>.</summary>
    public ReadOnlySpan<byte> Stages => CodesOf(CodeColumn.Stage);

    /// <summary>The tier of each customer: the number of a <see cref="PriorityTier"/>.</summary>
    public ReadOnlySpan<byte> Tiers => CodesOf(CodeColumn.Tier);

    /// <summary>The cause of each customer: one more than the number of a <see cref="Cause"/>; zero for who is not slipping, dormant or churned.</summary>
    public ReadOnlySpan<byte> Causes => CodesOf(CodeColumn.Cause);

    /// <summary>The score of each customer, in hundredths of a point.</summary>
    public ReadOnlySpan<ushort> Scores => _scores.Span[..RowCount];

    /// <summary>The most points that the recorded facts allow, in hundredths.</summary>
    public int AttainableScore => Plan.Bound.Scorecard.Attainable;

    /// <summary>The whole assessment of a customer, with proof; made anew at each call.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Assessment this[int row] => (uint)row < (uint)RowCount
        ? new(_engine!, Plan.Bound, Customers.Ids.TextOf(row), Customers.Ids.NumberOf(row), Customers.GivenOf(row), Customers.HistoryOf(row))
        : throw new ArgumentOutOfRangeException(nameof(row), row, $"The table has {RowCount} rows.");

    internal ulong[][] Planes { get; private set; } = [];

    internal Span<ushort> ScoreColumn => _scores.Span;

    private Plan Plan => Run.Plan;

    private TableRun Run => IsComplete ? _run! : throw new InvalidOperationException("The table holds no whole run: it was not assessed yet, or the run was cancelled or failed.");

    /// <summary>The customers for whom a definition holds.</summary>
    /// <param name="id">The definition.</param>
    /// <returns>Yes or no for every customer.</returns>
    /// <exception cref="ArgumentException">The policy has no such definition.</exception>
    public BitPlane Definition(string id) => PlaneOf(Plan.Bound.Definitions, id, 0);

    /// <summary>The customers for whom a row of the priority table holds; none of those for whom it was not asked.</summary>
    /// <param name="id">The row.</param>
    /// <returns>Yes or no for every customer.</returns>
    /// <exception cref="ArgumentException">The policy has no such row.</exception>
    public BitPlane PriorityRow(string id) => PlaneOf(Plan.Bound.Priorities, id, Plan.Bound.Definitions.Length);

    /// <summary>The customers whose cause a row of the cause table decided.</summary>
    /// <param name="id">The row.</param>
    /// <returns>Yes or no for every customer.</returns>
    /// <exception cref="ArgumentException">The policy has no such row.</exception>
    public BitPlane CauseRow(string id) => PlaneOf(Plan.Bound.Causes, id, Plan.Bound.Definitions.Length + Plan.Bound.Priorities.Length);

    /// <summary>The customers in a segment.</summary>
    /// <param name="id">The segment.</param>
    /// <returns>Yes or no for every customer.</returns>
    /// <exception cref="ArgumentException">The policy has no such segment.</exception>
    public BitPlane Segment(string id) => PlaneOf(Plan.Bound.Segments, id, Plan.Bound.Definitions.Length + Plan.Bound.Priorities.Length + Plan.Bound.Causes.Length);

    /// <summary>The customers in a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>How many.</returns>
    public int Count(Stage stage) => Stages.Count((byte)stage);

    /// <summary>The customers in a tier.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>How many.</returns>
    public int Count(PriorityTier tier) => Tiers.Count((byte)tier);

    /// <summary>The customers with a cause.</summary>
    /// <param name="cause">The cause.</param>
    /// <returns>How many.</returns>
    public int Count(Cause cause) => Causes.Count((byte)DecisionCircuit.CauseCode(cause));

    /// <summary>How many customers are in each combination of two dimensions (S10).</summary>
    /// <param name="rows">The first dimension: stage, definition, cause, tier, or one of the segments'.</param>
    /// <param name="columns">The second dimension.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">The policy has no such dimension.</exception>
    public CrossTable Cross(string rows, string columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        return CrossTable.Of(TableDimension.Of(this, rows), TableDimension.Of(this, columns), RowCount);
    }

    /// <summary>The first customers in the order of a list (5.10): tier, score descending, id ascending. Nobody else is sorted.</summary>
    /// <param name="count">How many at most.</param>
    /// <returns>Their rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public int[] Top(int count) => TableOrder.Top(this, count);

    internal Span<byte> Codes(CodeColumn column) => _codes[(int)column].Span;

    /// <summary>The run that fills this table; the one of the last time where nothing changed.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    internal TableRun Prepare(ReactivationEngine engine, CustomerTable table, BoundPolicy bound, VectorWidth width, Workers workers)
    {
        IsComplete = false;
        workers.Cancellation.ThrowIfCancellationRequested();
        _engine = engine;
        if (_run is { } last && last.Width == width && ReferenceEquals(last.Plan.Bound, bound) && ReferenceEquals(last.Plan.Table, table))
            return last;
        return _run = NewRun(PlanFor(bound, table, width, workers), width);
    }

    private TableRun NewRun(Plan plan, VectorWidth width)
    {
        var count = plan.Table.Count;
        for (var i = 0; i < _codes.Length; i++)
            _codes[i] = Room(_codes[i], count);
        _scores = Room(_scores, count);
        var words = (count + 63) / 64;
        Planes = [.. Enumerable.Range(0, plan.OutputPlanes).Select(i => i < Planes.Length && Planes[i].Length == words ? Planes[i] : new ulong[words])];
        return new TableRun(plan, width, this);

        static Memory<T> Room<T>(Memory<T> memory, int count)
            where T : unmanaged => memory.Length >= Aligned.Padded(count) ? memory : Aligned.Allocate<T>(count);
    }

    private static Plan PlanFor(BoundPolicy bound, CustomerTable table, VectorWidth width, Workers workers) => width switch
    {
        VectorWidth.Bits512 => PlanCompiler<Lanes512, Cells512<long>, Cells512<int>>.Compile(bound, table, width, workers),
        VectorWidth.Bits256 => PlanCompiler<Lanes256, Cells256<long>, Cells256<int>>.Compile(bound, table, width, workers),
        VectorWidth.Bits128 => PlanCompiler<Lanes128, Cells128<long>, Cells128<int>>.Compile(bound, table, width, workers),
        _ => PlanCompiler<ScalarLanes, OneCell, OneCell>.Compile(bound, table, width, workers),
    };

    private ReadOnlySpan<byte> CodesOf(CodeColumn column) => _codes[(int)column].Span[..RowCount];

    private BitPlane PlaneOf<T>(System.Collections.Immutable.ImmutableArray<BoundRow<T>> rows, string id, int first)
    {
        ArgumentNullException.ThrowIfNull(id);
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Row.Id == id)
                return new BitPlane(Planes[first + i], RowCount);
        }

        throw new ArgumentException($"The policy has no row '{id}' there; it has {string.Join(", ", rows.Select(r => r.Row.Id))}.", nameof(id));
    }
}
