using Reactivation.Binding;
using Reactivation.Columns.Kernels;
using Reactivation.Columns.Storage;

namespace Reactivation.Columns.Plans;

/// <summary>Compiles a bound policy for the columns of a table, once per run of many.</summary>
internal sealed class PlanCompiler<TLanes>
    where TLanes : struct, ILanes
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

    internal static Plan Compile(BoundPolicy bound, CustomerTable table) => new PlanCompiler<TLanes>(bound, table.Stored(bound.Columns, bound.AsOf)).Compile(table);

    private Plan Compile(CustomerTable table)
    {
        var decisions = new DecisionCircuit(_bound, _circuit, _questions);
        var characteristics = _bound.Scorecard.Characteristics.Where(c => c.IsApplicable).ToArray();
        var bins = characteristics.Select(c => ScoreBins.Of(c, _circuit, _questions)).ToArray();
        int[] outputs = [.. decisions.Definitions, .. decisions.PriorityRows, .. decisions.CauseRows, .. decisions.Segments];

        // What is asked of the data first, then the algebra of one output after another, so that few bit planes are alive at a time.
        var rows = new RowWorkCompiler(_bound, _stored, _questions.Questions, [.. characteristics.Where((_, i) => bins[i] is null)]);
        var program = new PlaneProgram<TLanes>(_circuit, firstPlane: ZeroPlane + 1);
        foreach (var bits in bins)
            program.Add(bits?.Bits ?? [], null);
        program.Add([.. bins.SelectMany(b => b?.Bits ?? [])], sources => new ScoreStep<TLanes>([.. Scored(bins, sources)], rows.PointSlots));
        program.Add(decisions.StageBits, sources => new CodeStep<TLanes>(sources, CodeColumn.Stage));
        program.Add(decisions.CauseBits, sources => new CodeStep<TLanes>(sources, CodeColumn.Cause));
        program.Add(decisions.TierBits, sources => new CodeStep<TLanes>(sources, CodeColumn.Tier));
        for (var i = 0; i < outputs.Length; i++)
        {
            var output = i;
            program.Add([outputs[i]], sources => new PlaneStep<TLanes>(sources[0], output));
        }

        var algebra = program.Build();
        var work = rows.Build(program.PlaneOf);
        return new Plan
        {
            Bound = _bound,
            Table = table,
            Steps = [.. work is null ? [] : new Step[] { new RowStep(work, _bound.AsOf.DayNumber) }, .. Comparisons(program.PlaneOf, rows), .. algebra],
            PlaneCount = program.PlaneCount,
            CellCount = rows.CellCount,
            InputCells = RowStep.InputCells(work),
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

    /// <summary>A step for every column that is compared: its values are loaded once, whatever the number of thresholds.</summary>
    private IEnumerable<Step> Comparisons(Func<int, int> planeOf, RowWorkCompiler rows)
    {
        var asked = _questions.Questions.Select((q, i) => (q.Column, q.Least, Plane: planeOf(i))).Where(q => q.Column >= 0 && q.Plane >= 0);
        foreach (var column in asked.GroupBy(q => q.Column))
        {
            var (least, planes) = (column.Select(q => q.Least).ToArray(), column.Select(q => q.Plane).ToArray());
            Array.Sort(least, planes);
            yield return _stored[column.Key]?.Compare<TLanes>(least, planes) ?? new CompareCellsStep<TLanes>(rows.SlotOf(column.Key), least, planes);
        }
    }
}
