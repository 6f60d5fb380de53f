using System.Diagnostics;

namespace Reactivation.Binding;

/// <summary>Fills the columns of a bound policy for one customer.</summary>
internal static class RowCells
{
    internal static long[] Fill(BoundPolicy bound, ReadOnlySpan<long> given, EventHistory? history)
    {
        var cells = new long[bound.Columns.Length];
        Fill(bound.Columns, bound.AsOf, given, history, cells);
        return cells;
    }

    internal static void Fill(IReadOnlyList<BoundColumn> columns, DateOnly day, ReadOnlySpan<long> given, EventHistory? history, Span<long> cells)
    {
        var asOf = day.DayNumber;
        for (var i = 0; i < columns.Count; i++)
        {
            cells[i] = columns[i] switch
            {
                GivenColumn one => given[one.Ordinal],
                EventColumn events => EventAggregation.Compute(events, history),
                ContractColumn contract => ContractTimeline.Compute(contract.Part, history, asOf),
                var computed => Compute(computed, cells, asOf),
            };
        }
    }

    /// <summary>A column that follows from columns before it.</summary>
    internal static long Compute(BoundColumn column, ReadOnlySpan<long> cells, int asOf) => column switch
    {
        DerivedColumn derived => derived.Of(cells, asOf),
        StageColumn stage => (long)stage.Of(cells),
        ScaleColumn scale => scale.Of(cells[scale.Input]),
        _ => throw new UnreachableException(),
    };
}
