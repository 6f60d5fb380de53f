using Reactivation.Binding;
using Reactivation.Customers;

namespace Reactivation.Columns;

/// <summary>Reads facts out of a table, without a policy.</summary>
internal static class FactCells
{
    private const int BlockRows = 256;

    internal static long[]?[] Of(CustomerTable table, DateOnly asOf, IReadOnlyList<Fact> facts)
    {
        var binder = new ColumnBinder(table.Source, asOf, []);
        var columns = facts.Select(binder.Resolve).ToArray();
        var stored = table.Stored(binder.Columns, asOf);
        var inputs = stored.Select(c => c is null ? null : new long[BlockRows]).ToArray();
        var results = columns.Select(c => c < 0 ? null : new long[table.Count]).ToArray();
        var computed = binder.Columns.Where(c => stored[c.Index] is null).ToArray();
        var row = new long[stored.Length];
        Span<long> scratch = stackalloc long[RowCells.MaxInputs];
        for (var first = 0; first < table.Count; first += BlockRows)
        {
            var rows = Math.Min(BlockRows, table.Count - first);
            for (var c = 0; c < stored.Length; c++)
                stored[c]?.Decode(first, inputs[c].AsSpan(0, rows));
            for (var r = 0; r < rows; r++)
            {
                for (var c = 0; c < stored.Length; c++)
                    row[c] = inputs[c] is { } cells ? cells[r] : 0;
                foreach (var column in computed)
                    row[column.Index] = RowCells.Compute(column, row, scratch, asOf.DayNumber);
                for (var f = 0; f < columns.Length; f++)
                {
                    if (results[f] is { } result)
                        result[first + r] = row[columns[f]];
                }
            }
        }

        return results;
    }
}
