using System.Globalization;

namespace Reactivation.Columns;

/// <summary>The ids of a table's customers.</summary>
internal abstract class TableIds
{
    private const int MostNamed = 10;
    private const int RowsBetweenLooks = 1 << 16;

    internal abstract int Count { get; }

    internal abstract string TextOf(int row);

    /// <summary>The id as a number; null where ids are texts.</summary>
    internal abstract long? NumberOf(int row);

    /// <summary>Whether ids are numbers.</summary>
    internal abstract bool AreNumbers { get; }

    /// <summary>The row here of every customer there.</summary>
    /// <exception cref="ArgumentException">Ids here stand twice, or ids there are not here; the first of them are named.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    internal int[] RowsOf(TableIds others, CancellationToken cancellation)
    {
        var rows = AreNumbers && others.AreNumbers ? RowsByNumber() : new RowsByKey<string>(this, (ids, row) => ids.TextOf(row));
        var (named, problems) = (new List<string>(), 0);
        for (var row = 0; row < Count; row++)
        {
            Look(row);
            if (rows.Add(row) is var first && first != row && ++problems <= MostNamed)
                named.Add($"the id {TextOf(row)} stands twice, in rows {first} and {row}");
        }

        var found = new int[others.Count];
        for (var i = 0; i < found.Length; i++)
        {
            Look(i);
            found[i] = rows.Find(others, i);
            if (found[i] == RowSearch.None && ++problems <= MostNamed)
                named.Add($"there are events of customer {others.TextOf(i)}, who is not in the table");
        }

        return problems == 0 ? found : throw new ArgumentException($"Table and events do not fit: {string.Join("; ", named)}{(problems > MostNamed ? $"; and {problems - MostNamed} more" : "")}.");

        void Look(int row)
        {
            if (row % RowsBetweenLooks == 0)
                cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The order of two rows by id: text by code point, numbers numerically (5.10).</summary>
    internal int Compare(int a, int b) => NumberOf(a) is { } x && NumberOf(b) is { } y ? x.CompareTo(y) : AssessmentOrder.CompareByCodePoint(TextOf(a), TextOf(b));

    /// <summary>A search by number, where ids are numbers.</summary>
    private protected virtual RowSearch RowsByNumber() => new RowsByKey<long>(this, (ids, row) => ids.NumberOf(row)!.Value);
}

/// <summary>Ids that are texts.</summary>
internal sealed class TextIds(ReadOnlyMemory<string> ids) : TableIds
{
    internal override int Count => ids.Length;

    internal override string TextOf(int row) => ids.Span[row];

    internal override bool AreNumbers => false;

    internal override long? NumberOf(int row) => null;
}

/// <summary>Ids that are whole numbers.</summary>
internal sealed class NumberIds(ReadOnlyMemory<long> ids) : TableIds
{
    internal override int Count => ids.Length;

    internal override string TextOf(int row) => ids.Span[row].ToString(CultureInfo.InvariantCulture);

    internal override bool AreNumbers => true;

    internal override long? NumberOf(int row) => ids.Span[row];
}

/// <summary>No ids of their own: the number of the row, from 0.</summary>
internal sealed class RowIds(int count) : TableIds
{
    internal override int Count => count;

    internal override string TextOf(int row) => ((long)row).ToString(CultureInfo.InvariantCulture);

    internal override bool AreNumbers => true;

    internal override long? NumberOf(int row) => row;

    private protected override RowSearch RowsByNumber() => new RowsAsNumbers(count);
}
