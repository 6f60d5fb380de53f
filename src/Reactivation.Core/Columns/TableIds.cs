using System.Globalization;

namespace Reactivation.Columns;

/// <summary>The ids of a table's customers.</summary>
internal abstract class TableIds
{
    internal abstract int Count { get; }

    internal abstract string TextOf(int row);

    /// <summary>The id as a number; null where ids are texts.</summary>
    internal abstract long? NumberOf(int row);

    /// <summary>The row here of every customer there.</summary>
    /// <exception cref="ArgumentException">Ids here stand twice, or ids there are not here; the first of them are named.</exception>
    internal int[] RowsOf(TableIds others)
    {
        var rows = new Dictionary<string, int>(Count, StringComparer.Ordinal);
        var problems = new List<string>();
        for (var row = 0; row < Count; row++)
        {
            if (!rows.TryAdd(TextOf(row), row))
                problems.Add($"the id {TextOf(row)} stands twice, in rows {rows[TextOf(row)]} and {row}");
        }

        var found = new int[others.Count];
        for (var i = 0; i < found.Length; i++)
        {
            if (!rows.TryGetValue(others.TextOf(i), out found[i]))
                problems.Add($"there are events of customer {others.TextOf(i)}, who is not in the table");
        }

        const int named = 10;
        return problems.Count == 0 ? found : throw new ArgumentException($"Table and events do not fit: {string.Join("; ", problems.Take(named))}{(problems.Count > named ? $"; and {problems.Count - named} more" : "")}.");
    }

    /// <summary>The order of two rows by id: text by code point, numbers numerically (5.10).</summary>
    internal int Compare(int a, int b) => NumberOf(a) is { } x && NumberOf(b) is { } y ? x.CompareTo(y) : AssessmentOrder.CompareByCodePoint(TextOf(a), TextOf(b));
}

/// <summary>Ids that are texts.</summary>
internal sealed class TextIds(ReadOnlyMemory<string> ids) : TableIds
{
    internal override int Count => ids.Length;

    internal override string TextOf(int row) => ids.Span[row];

    internal override long? NumberOf(int row) => null;
}

/// <summary>Ids that are whole numbers.</summary>
internal sealed class NumberIds(ReadOnlyMemory<long> ids) : TableIds
{
    internal override int Count => ids.Length;

    internal override string TextOf(int row) => ids.Span[row].ToString(CultureInfo.InvariantCulture);

    internal override long? NumberOf(int row) => ids.Span[row];
}

/// <summary>No ids of their own: the number of the row, from 0.</summary>
internal sealed class RowIds(int count) : TableIds
{
    internal override int Count => count;

    internal override string TextOf(int row) => ((long)row).ToString(CultureInfo.InvariantCulture);

    internal override long? NumberOf(int row) => row;
}
