using System.Diagnostics;
using Reactivation.Customers;

namespace Reactivation.Binding;

/// <summary>Fills the columns of a bound policy for one customer.</summary>
internal static class RowCells
{
    internal const int MaxInputs = 128;

    internal static long[] Fill(BoundPolicy bound, ReadOnlySpan<long> given, EventHistory? history)
    {
        var cells = new long[bound.Columns.Length];
        Fill(bound.Columns, bound.AsOf, given, history, cells);
        return cells;
    }

    internal static void Fill(IReadOnlyList<BoundColumn> columns, DateOnly day, ReadOnlySpan<long> given, EventHistory? history, Span<long> cells)
    {
        var asOf = day.DayNumber;
        Span<long> scratch = stackalloc long[MaxInputs];
        for (var i = 0; i < columns.Count; i++)
        {
            cells[i] = columns[i] switch
            {
                GivenColumn one => given[one.Ordinal],
                EventColumn events => EventAggregation.Compute(events, history),
                ContractColumn contract => ContractTimeline.Compute(contract.Part, history, asOf),
                var computed => Compute(computed, cells, scratch, asOf),
            };
        }
    }

    /// <summary>A column that follows from columns before it.</summary>
    internal static long Compute(BoundColumn column, ReadOnlySpan<long> cells, Span<long> scratch, int asOf) => column switch
    {
        DerivedColumn derived => Derive(derived, cells, derived.Inputs.Count <= scratch.Length ? scratch[..derived.Inputs.Count] : new long[derived.Inputs.Count], asOf),
        StageColumn stage => (long)stage.Of(cells),
        ScaleColumn scale => scale.Of(cells[scale.Input]),
        _ => throw new UnreachableException(),
    };

    private static long Derive(DerivedColumn column, ReadOnlySpan<long> cells, Span<long> inputs, int asOf)
    {
        for (var i = 0; i < inputs.Length; i++)
            inputs[i] = column.Inputs[i] is >= 0 and var index ? cells[index] : Cell.Missing;
        return column.Compute(inputs, column.Fact.Filter, asOf);
    }
}
