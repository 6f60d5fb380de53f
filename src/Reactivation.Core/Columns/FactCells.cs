using Reactivation.Binding;
using Reactivation.Columns.Events;
using Reactivation.Customers;

namespace Reactivation.Columns;

/// <summary>Reads facts out of a table, without a policy.</summary>
internal static class FactCells
{
    internal static long[]?[] Of(CustomerTable table, DateOnly asOf, IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Contains(null!))
            throw new ArgumentException("One of the facts is null.", nameof(facts));
        var binder = new ColumnBinder(table.Source, asOf, []);
        var columns = facts.Select(binder.Resolve).ToArray();
        var cells = table.StoredCells(binder.Columns, asOf, VectorWidths.Widest, Workers.One);
        var computed = binder.Columns.Where(c => cells[c.Index] is null).ToArray();
        foreach (var column in computed)
            cells[column.Index] = new long[table.Count];
        if (computed.Length > 0)
            Compute(computed, cells!, asOf.DayNumber);
        return [.. columns.Select(c => c < 0 ? null : cells[c])];
    }

    private static void Compute(BoundColumn[] computed, long[][] cells, int asOf)
    {
        var row = new long[cells.Length];
        for (var r = 0; r < cells[0].Length; r++)
        {
            for (var c = 0; c < row.Length; c++)
                row[c] = cells[c][r];
            foreach (var column in computed)
                row[column.Index] = cells[column.Index][r] = RowCells.Compute(column, row, asOf);
        }
    }
}
