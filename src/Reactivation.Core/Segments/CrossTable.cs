using System.Collections.Immutable;

namespace Reactivation.Segments;

/// <summary>How many customers are in each combination of two dimensions (S10).</summary>
/// <remarks>
/// A dimension is one of the segments' (<see cref="SegmentDimensions"/>, or your own) or <c>stage</c>, <c>definition</c>, <c>cause</c>,
/// <c>tier</c>. A customer in several members of a dimension counts in each; one in none counts under <see cref="None"/>, so nobody is
/// lost. Totals count every customer once.
/// </remarks>
public sealed class CrossTable
{
    /// <summary>The member for customers who are in no member of a dimension.</summary>
    public const string None = "none";

    private readonly Dictionary<(string, string), int> _counts = [];
    private readonly Dictionary<string, int> _rowTotals = [];
    private readonly Dictionary<string, int> _columnTotals = [];

    private CrossTable(ImmutableArray<string> rows, ImmutableArray<string> columns) => (Rows, Columns) = (rows, columns);

    /// <summary>The members of the first dimension, in the policy's order, then <see cref="None"/>.</summary>
    public ImmutableArray<string> Rows { get; }

    /// <summary>The members of the second dimension, in the policy's order, then <see cref="None"/>.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>All customers, each once.</summary>
    public int Total { get; private set; }

    /// <summary>The customers in both members.</summary>
    /// <param name="row">A member of the first dimension.</param>
    /// <param name="column">A member of the second dimension.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentException">The dimensions have no such members.</exception>
    public int this[string row, string column] => _counts.GetValueOrDefault((Known(Rows, row), Known(Columns, column)));

    /// <summary>Counts.</summary>
    /// <param name="assessments">The customers, assessed by one policy.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="rows">The first dimension.</param>
    /// <param name="columns">The second dimension.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">The policy has no such dimension, or a customer was assessed by another policy.</exception>
    public static CrossTable Of(IEnumerable<Assessment> assessments, ReactivationPolicy policy, string rows, string columns)
    {
        var (first, second) = (Dimension.Of(policy, rows), Dimension.Of(policy, columns));
        var table = new CrossTable([.. first.Members, None], [.. second.Members, None]);
        foreach (var assessment in assessments)
        {
            if (!ReferenceEquals(assessment.Bound.Policy, policy))
                throw new ArgumentException($"Customer {assessment.CustomerId} was assessed by another policy.", nameof(assessments));
            table.Total++;
            var (inRows, inColumns) = (first.MembersOf(assessment), second.MembersOf(assessment));
            foreach (var row in inRows)
            {
                Add(table._rowTotals, row);
                foreach (var column in inColumns)
                    Add(table._counts, (row, column));
            }

            foreach (var column in inColumns)
                Add(table._columnTotals, column);
        }

        return table;
    }

    /// <summary>The customers in a member of the first dimension, each once.</summary>
    /// <param name="row">The member.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentException">The dimension has no such member.</exception>
    public int RowTotal(string row) => _rowTotals.GetValueOrDefault(Known(Rows, row));

    /// <summary>The customers in a member of the second dimension, each once.</summary>
    /// <param name="column">The member.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentException">The dimension has no such member.</exception>
    public int ColumnTotal(string column) => _columnTotals.GetValueOrDefault(Known(Columns, column));

    private static string Known(ImmutableArray<string> members, string member) =>
        members.Contains(member) ? member : throw new ArgumentException($"The dimension has no member '{member}'; it has {string.Join(", ", members)}.", nameof(member));

    private static void Add<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
