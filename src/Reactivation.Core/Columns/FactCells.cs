using System.Collections.Immutable;
using Reactivation.Binding;
using Reactivation.Columns.Events;
using Reactivation.Columns.Storage;
using Reactivation.Customers;
using Reactivation.Segments;

namespace Reactivation.Columns;

/// <summary>Reads facts out of a table.</summary>
internal static class FactCells
{
    /// <summary>Without a policy.</summary>
    internal static long[]?[] Of(CustomerTable table, DateOnly asOf, IReadOnlyList<Fact> facts)
    {
        Check(facts);
        foreach (var fact in facts)
        {
            if (fact.Origin is StageOrigin or ScaleOrigin && table.Source.OrdinalOf(fact) < 0)
                throw new ArgumentException($"{fact} is decided by a policy, not by the table alone: ask {nameof(AssessmentTable)}.{nameof(AssessmentTable.Cells)} for it, once an engine has assessed the table.", nameof(facts));
        }

        return Read(table, asOf, facts, []);
    }

    /// <summary>With the stages and the scales of an assessment.</summary>
    internal static long[]?[] Of(AssessmentTable all, IReadOnlyList<Fact> facts)
    {
        Check(facts);
        var (source, scales) = (all.Customers.Source, all.Policy.Scales);
        var binder = new ColumnBinder(source, all.AsOf, scales);
        foreach (var fact in facts.Where(f => f.Origin is ScaleOrigin && source.OrdinalOf(f) < 0))
        {
            if (!scales.Any(s => s.Fact.Equals(fact)))
                throw new ArgumentException($"The policy has no scale '{fact}'; it has {string.Join(", ", scales.Select(s => s.Name))}.", nameof(facts));
            if (binder.IsUnfitted(fact))
                throw new ArgumentException($"{fact} has no bounds yet: fit the policy on a population with purchases, policy.Fit(Population.Of(table, asOf)), and assess the table with it.", nameof(facts));
        }

        var cells = Read(all.Customers, all.AsOf, [.. facts.Where(f => f.Origin is not StageOrigin)], scales);
        var read = 0;
        return [.. facts.Select(f => f.Origin is StageOrigin ? StagesOf(all) : cells[read++])];
    }

    /// <summary>The same without a policy, as columns: those that the table stores are not copied.</summary>
    internal static TableColumn?[] Columns(CustomerTable table, DateOnly asOf, IReadOnlyList<Fact> facts)
    {
        var binder = new ColumnBinder(table.Source, asOf, []);
        int[] columns = [.. facts.Select(binder.Resolve)];
        if (binder.Columns.Any(IsComputed))
            return [.. Read(table, asOf, facts, []).Select(c => c is null ? null : new TableColumn<long>(c))];
        var stored = table.Stored(binder.Columns, asOf, VectorWidths.Widest, Workers.One);
        return [.. columns.Select(c => c < 0 ? null : stored[c])];
    }

    private static void Check(IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Contains(null!))
            throw new ArgumentException("One of the facts is null.", nameof(facts));
        if (facts.OfType<LatestFact>().FirstOrDefault() is { } latest)
            throw new ArgumentException($"{latest} is no column: ask for its days.", nameof(facts));
    }

    private static long[]?[] Read(CustomerTable table, DateOnly asOf, IReadOnlyList<Fact> facts, ImmutableArray<Scale> scales)
    {
        var binder = new ColumnBinder(table.Source, asOf, scales);
        int[] columns = [.. facts.Select(binder.Resolve)];
        var cells = table.StoredCells(binder.Columns, asOf, VectorWidths.Widest, Workers.One);
        var computed = binder.Columns.Where(IsComputed).ToArray();
        foreach (var column in computed)
            cells[column.Index] = new long[table.Count];
        if (computed.Length > 0)
            Compute(computed, cells!, asOf.DayNumber);
        return [.. columns.Select(c => c < 0 ? null : cells[c])];
    }

    private static bool IsComputed(BoundColumn column) => column is not (GivenColumn or EventColumn or ContractColumn);

    private static long[] StagesOf(AssessmentTable all)
    {
        var cells = new long[all.RowCount];
        var stages = all.Stages;
        for (var row = 0; row < cells.Length; row++)
            cells[row] = stages[row];
        return cells;
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
