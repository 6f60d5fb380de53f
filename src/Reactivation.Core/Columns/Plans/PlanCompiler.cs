using Reactivation.Binding;
using Reactivation.Columns.Events;
using Reactivation.Columns.Kernels;
using Reactivation.Columns.Storage;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Plans;

/// <summary>Compiles a bound policy for the columns of a table, once per run of many.</summary>
/// <typeparam name="TLanes">Registers over bit planes.</typeparam>
/// <typeparam name="TWide">The same registers over cells of 64 bits.</typeparam>
/// <typeparam name="TNarrow">The same over cells of 32 bits.</typeparam>
internal sealed class PlanCompiler<TLanes, TWide, TNarrow>
    where TLanes : struct, ILanes
    where TWide : struct, ICells<TWide>
    where TNarrow : struct, ICells<TNarrow>
{
    private const int ZeroPlane = 0;

    private readonly BoundPolicy _bound;
    private readonly IReadOnlyList<TableColumn?> _stored;
    private readonly Circuit _circuit = new();
    private readonly ColumnQuestions _questions;

    private PlanCompiler(BoundPolicy bound, IReadOnlyList<TableColumn?> stored)
    {
        (_bound, _stored) = (bound, stored);
        _questions = new ColumnQuestions(_circuit, bound.Columns, stored);
    }

    internal static Plan Compile(BoundPolicy bound, CustomerTable table, VectorWidth width, Workers workers) => new PlanCompiler<TLanes, TWide, TNarrow>(bound, table.Stored(bound.Columns, bound.AsOf, width, workers)).Compile(table);

    private Plan Compile(CustomerTable table)
    {
        var decisions = new DecisionCircuit(_bound, _circuit, _questions);
        var characteristics = _bound.Scorecard.Characteristics.Where(c => c.IsApplicable).ToArray();
        var bins = characteristics.Select(c => ScoreBins.Of(c, _circuit, _questions)).ToArray();
        int[] outputs = [.. decisions.Definitions, .. decisions.PriorityRows, .. decisions.CauseRows, .. decisions.Segments];

        // What is asked of the data first, then the algebra of one output after another, so that few bit planes are alive at a time.
        var large = characteristics.Where((_, i) => bins[i] is null).ToArray();
        var program = new PlaneProgram<TLanes>(_circuit, firstPlane: ZeroPlane + 1);
        foreach (var bits in bins)
            program.Add(bits?.Bits ?? [], null);
        program.Add([.. bins.SelectMany(b => b?.Bits ?? [])], sources => new ScoreStep<TLanes>([.. Scored(bins, sources)], large.Length));
        program.Add(decisions.StageBits, sources => new CodeStep<TLanes>(sources, CodeColumn.Stage));
        program.Add(decisions.CauseBits, sources => new CodeStep<TLanes>(sources, CodeColumn.Cause));
        program.Add(decisions.TierBits, sources => new CodeStep<TLanes>(sources, CodeColumn.Tier));
        for (var i = 0; i < outputs.Length; i++)
        {
            var output = i;
            program.Add([outputs[i]], sources => new PlaneStep<TLanes>(sources[0], output));
        }

        var algebra = program.Build();
        var asked = _questions.Questions.Select((q, i) => (Question: q, Plane: program.PlaneOf(i))).Where(q => q.Plane >= 0).ToLookup(q => q.Question.Column);
        var cells = new CellsCompiler<TLanes, TWide, TNarrow>(_bound, _stored);
        Step[] comparisons = [.. Comparisons(asked, cells)];
        cells.ByRow([.. asked[-1].Select(c => (c.Question.Code!, c.Plane))], large);
        return new Plan
        {
            Bound = _bound,
            Table = table,
            Steps = [.. cells.Steps, .. comparisons, .. algebra],
            PlaneCount = program.PlaneCount,
            BlockBytes = cells.BlockBytes,
            PointCount = large.Length,
        };
    }

    private static IEnumerable<ScoredBins> Scored(ScoreBins?[] bins, PlaneSource[] sources)
    {
        var next = 0;
        foreach (var one in bins.OfType<ScoreBins>())
        {
            yield return new ScoredBins(sources[next..(next + one.Bits.Length)], one.Points());
            next += one.Bits.Length;
        }
    }

    /// <summary>A step for every stored column that is compared: its values are loaded once, whatever the number of thresholds. Derived facts are compared with what computes them.</summary>
    private IEnumerable<Step> Comparisons(ILookup<int, (Question Question, int Plane)> asked, CellsCompiler<TLanes, TWide, TNarrow> cells)
    {
        foreach (var column in asked.Where(a => a.Key >= 0))
        {
            var (least, planes) = (column.Select(q => q.Question.Least).ToArray(), column.Select(q => q.Plane).ToArray());
            Array.Sort(least, planes);
            if (_stored[column.Key] is { } values)
                yield return values.Compare<TLanes>(least, planes);
            else
                cells.Compare(column.Key, least, planes);
        }
    }
}
