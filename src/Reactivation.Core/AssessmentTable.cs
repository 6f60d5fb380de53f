using System.Runtime.CompilerServices;
using Reactivation.Binding;
using Reactivation.Causes;
using Reactivation.Columns;
using Reactivation.Columns.Driver;
using Reactivation.Columns.Events;
using Reactivation.Columns.Kernels;
using Reactivation.Columns.Plans;
using Reactivation.Columns.Storage;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Customers.Formulas;
using Reactivation.Dormancy;
using Reactivation.Priorities;
using Reactivation.Segments;

namespace Reactivation;

/// <summary>What a policy says of many customers: a code each for stage, tier and cause, the score, and a bit plane for every definition, segment and row.</summary>
/// <remarks>
/// A table that is given to the engine again is filled anew, without allocating where customers, policy and day are the same. While it is being
/// filled, and after a run that was cancelled or failed, everything but <see cref="IsComplete"/> throws <see cref="InvalidOperationException"/>. One
/// table takes one run at a time: a second one is refused, and the first is not disturbed. A whole one can be read by many threads. Spans are views,
/// good until the next run into this table: copy what is kept longer.
/// </remarks>
public sealed class AssessmentTable
{
    private const long Nothing = 0;
    private const long BeingFilled = -1;

    private readonly Memory<byte>[] _codes = [default, default, default];
    private Memory<ushort> _scores;
    private ReactivationEngine? _engine;
    private TableRun? _run;
    private long _wholeRuns;

    /// <summary>The number of the whole run whose answers it holds, from 1; or one of the two above.</summary>
    private long _state = Nothing;

    /// <summary>Whether it holds the answers of a whole run.</summary>
    public bool IsComplete => Volatile.Read(ref _state) > Nothing;

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

    /// <summary>The stage of each customer: <c>(Stage)code</c>, as <see cref="StageOf"/> says of one. A view, good until the next run.</summary>
    public ReadOnlySpan<byte> Stages => Column(RowCount, _codes[(int)CodeColumn.Stage]);

    /// <summary>The tier of each customer: <c>(PriorityTier)code</c>, as <see cref="TierOf"/> says of one. A view, good until the next run.</summary>
    public ReadOnlySpan<byte> Tiers => Column(RowCount, _codes[(int)CodeColumn.Tier]);

    /// <summary>The cause of each customer: <c>(Cause)(code - 1)</c>, as <see cref="CauseOf"/> says of one, and not <c>(Cause)code</c>, for zero stands for who is not slipping, dormant or churned. A view, good until the next run.</summary>
    public ReadOnlySpan<byte> Causes => Column(RowCount, _codes[(int)CodeColumn.Cause]);

    /// <summary>The score of each customer, in hundredths of a point. A view, good until the next run.</summary>
    public ReadOnlySpan<ushort> Scores => Column(RowCount, _scores);

    /// <summary>The most points that the recorded facts allow, in hundredths.</summary>
    public int AttainableScore => Plan.Bound.Scorecard.Attainable;

    /// <summary>The whole assessment of a customer, with proof; made anew at each call.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Assessment this[int row] => Still(RunNumber, new Assessment(_engine!, Plan.Bound, Customers.IdOf(row), Customers.NumberOf(row), Customers.GivenOf(row), Customers.HistoryOf(row)));

    internal ulong[][] Planes { get; private set; } = [];

    internal Span<ushort> ScoreColumn => _scores.Span;

    private Plan Plan => Run.Plan;

    private TableRun Run
    {
        get
        {
            _ = RunNumber;
            return _run!;
        }
    }

    /// <summary>The number of the run whose answers it holds. Asked before the answers are read.</summary>
    private long RunNumber => Volatile.Read(ref _state) switch
    {
        BeingFilled => throw new InvalidOperationException("The result is being filled: it can be read once the run has ended."),
        Nothing => throw new InvalidOperationException("The result holds no whole run: it was not assessed yet, or the run was cancelled or failed."),
        var number => number,
    };

    /// <summary>The customers for whom a definition holds.</summary>
    /// <param name="id">The definition.</param>
    /// <returns>Yes or no for every customer.</returns>
    /// <exception cref="ArgumentException">The policy has no such definition.</exception>
    public BitPlane Definition(string id) => PlaneOf(RunNumber, Plan.Bound.Definitions, "definition", id, 0);

    /// <summary>The customers for whom a row of the priority table holds; none of those for whom it was not asked.</summary>
    /// <param name="id">The row.</param>
    /// <returns>Yes or no for every customer.</returns>
    /// <exception cref="ArgumentException">The policy has no such row.</exception>
    public BitPlane PriorityRow(string id) => PlaneOf(RunNumber, Plan.Bound.Priorities, "priority row", id, Plan.Bound.Definitions.Length);

    /// <summary>The customers whose cause a row of the cause table decided.</summary>
    /// <param name="id">The row.</param>
    /// <returns>Yes or no for every customer.</returns>
    /// <exception cref="ArgumentException">The policy has no such row.</exception>
    public BitPlane CauseRow(string id) => PlaneOf(RunNumber, Plan.Bound.Causes, "cause row", id, Plan.Bound.Definitions.Length + Plan.Bound.Priorities.Length);

    /// <summary>The customers in a segment.</summary>
    /// <param name="id">The segment.</param>
    /// <returns>Yes or no for every customer.</returns>
    /// <exception cref="ArgumentException">The policy has no such segment.</exception>
    public BitPlane Segment(string id) => PlaneOf(RunNumber, Plan.Bound.Segments, "segment", id, Plan.Bound.Definitions.Length + Plan.Bound.Priorities.Length + Plan.Bound.Causes.Length);

    /// <summary>The stage of a customer.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The stage.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Stage StageOf(int row) => (Stage)Stages[Customers.Checked(row)];

    /// <summary>The tier of a customer.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The tier; <see cref="PriorityTier.None"/> for who is not slipping, dormant or churned.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public PriorityTier TierOf(int row) => (PriorityTier)Tiers[Customers.Checked(row)];

    /// <summary>The cause of a customer.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The cause; null for who is not slipping, dormant or churned, of whom it was not asked.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Cause? CauseOf(int row) => DecisionCircuit.CauseOf(Causes[Customers.Checked(row)]);

    /// <summary>The customers in a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such stage.</exception>
    public int Count(Stage stage) => Still(RunNumber, Stages.Count((byte)Defined(stage)));

    /// <summary>The customers in a tier.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such tier.</exception>
    public int Count(PriorityTier tier) => Still(RunNumber, Tiers.Count((byte)Defined(tier)));

    /// <summary>The customers with a cause.</summary>
    /// <param name="cause">The cause.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cause.</exception>
    public int Count(Cause cause) => Still(RunNumber, Causes.Count((byte)DecisionCircuit.CauseCode(Defined(cause))));

    /// <summary>How many customers are in each combination of two dimensions (S10).</summary>
    /// <param name="rows">The first dimension: stage, definition, cause, tier, or one of the segments'.</param>
    /// <param name="columns">The second dimension.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">The policy has no such dimension.</exception>
    public CrossTable Cross(string rows, string columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        return Still(RunNumber, CrossTable.Of(TableDimension.Of(this, rows), TableDimension.Of(this, columns), RowCount));
    }

    /// <summary>The first customers in the order of a list (5.10): tier, score descending, id ascending. Nobody else is sorted.</summary>
    /// <param name="count">How many at most.</param>
    /// <returns>Their rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public int[] Top(int count) => Still(RunNumber, TableOrder.Top(this, count));

    /// <summary>The first customers of a plane in the order of a list (5.10): tier, score descending, id ascending. Nobody else is sorted.</summary>
    /// <param name="count">How many at most.</param>
    /// <param name="within">A plane over the customers of this table: those with yes are listed.</param>
    /// <returns>Their rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="ArgumentException">The plane is of another table.</exception>
    /// <exception cref="InvalidOperationException">The plane's result was filled anew, or holds no whole run, since.</exception>
    public int[] Top(int count, BitPlane within) => Still(RunNumber, TableOrder.Top(this, count, within));

    /// <summary>The cells of facts under this policy and as of this day: those of <see cref="CustomerTable.Cells"/>, and what the policy decides, such as <c>all.Cells(Facts.RfmRecency, Facts.RfmFrequency)</c>.</summary>
    /// <param name="facts">The facts, also such as no rule reads.</param>
    /// <returns>For each fact a <see cref="Cell"/> for every customer, or null where it is not recorded.</returns>
    /// <exception cref="ArgumentException">One of the facts is null or <c>latest(…)</c>, or the step of a scale that the policy does not have or that is not fitted yet.</exception>
    public long[]?[] Cells(params Fact[] facts) => Still(RunNumber, FactCells.Of(this, facts));

    /// <summary>Refuses what is asked of a run whose answers are gone.</summary>
    internal void ThrowUnlessStill(long run)
    {
        if (Volatile.Read(ref _state) != run)
            throw new InvalidOperationException("The answers asked for are of a run that is over: since then the result was filled anew, is being filled, or its run was cancelled or failed. Ask the result again.");
    }

    /// <summary>An answer that was worked out from a run, if no other run took over meanwhile.</summary>
    internal T Still<T>(long run, T answer)
    {
        // What the answer was worked out from was read before the state is.
        Interlocked.MemoryBarrier();
        ThrowUnlessStill(run);
        return answer;
    }

    internal Span<byte> Codes(CodeColumn column) => _codes[(int)column].Span;

    /// <summary>Takes the answers of a run, if no other run goes on.</summary>
    internal void Fill(ReactivationEngine engine, CustomerTable table, BoundPolicy bound, VectorWidth width, Workers workers)
    {
        // One step takes the answers away and finds out who else does: a refused run leaves the state as it found it.
        if (Interlocked.Exchange(ref _state, BeingFilled) == BeingFilled)
            throw new InvalidOperationException("The result is being filled by another run: runs at the same time need a result each.");
        var state = Nothing;
        try
        {
            workers.Cancellation.ThrowIfCancellationRequested();
            Prepare(engine, table, bound, width, workers).Run(workers);
            state = ++_wholeRuns;
        }
        finally
        {
            Volatile.Write(ref _state, state);
        }
    }

    /// <summary>The run that fills this table; the one of the last time where nothing changed.</summary>
    private TableRun Prepare(ReactivationEngine engine, CustomerTable table, BoundPolicy bound, VectorWidth width, Workers workers)
    {
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

    private static T Defined<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct, Enum => Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(name, value, $"There is no such {typeof(T).Name}.");

    private static ReadOnlySpan<T> Column<T>(int rows, Memory<T> room) => room.Span[..rows];

    private BitPlane PlaneOf<T>(long run, System.Collections.Immutable.ImmutableArray<BoundRow<T>> rows, string kind, string id, int first)
    {
        ArgumentNullException.ThrowIfNull(id);
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Row.Id == id)
                return new BitPlane(Planes[first + i], Customers.Ids, this, run);
        }

        var ids = rows.Select(r => r.Row.Id).ToList();
        throw new ArgumentException($"The policy has no {kind} '{id}'{(Nearest.To(id, ids) is { } near ? $"; did you mean '{near}'?" : $"; it has {string.Join(", ", ids)}.")}", nameof(id));
    }
}
