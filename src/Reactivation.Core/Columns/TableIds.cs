using System.Globalization;

namespace Reactivation.Columns;

/// <summary>The ids of a table's customers.</summary>
internal abstract class TableIds
{
    internal abstract int Count { get; }

    internal abstract string TextOf(int row);

    /// <summary>The id as a number; null where ids are texts.</summary>
    internal abstract long? NumberOf(int row);

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
