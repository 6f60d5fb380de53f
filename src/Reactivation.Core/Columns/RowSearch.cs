namespace Reactivation.Columns;

/// <summary>Finds the row of an id.</summary>
internal abstract class RowSearch
{
    internal const int None = -1;

    /// <summary>Lets a row be found.</summary>
    /// <returns>The row itself; where its id stands in one before, that one.</returns>
    internal abstract int Add(int row);

    /// <summary>The row of a customer of another table, or <see cref="None"/>.</summary>
    internal abstract int Find(TableIds others, int other);
}

/// <summary>By what ids are compared as.</summary>
internal sealed class RowsByKey<TKey>(TableIds ids, Func<TableIds, int, TKey> keyOf) : RowSearch
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _rows = new(ids.Count);

    internal override int Add(int row)
    {
        var key = keyOf(ids, row);
        return _rows.TryAdd(key, row) ? row : _rows[key];
    }

    internal override int Find(TableIds others, int other) => _rows.TryGetValue(keyOf(others, other), out var row) ? row : None;
}

/// <summary>Rows that are the ids.</summary>
internal sealed class RowsAsNumbers(int count) : RowSearch
{
    internal override int Add(int row) => row;

    internal override int Find(TableIds others, int other) => others.NumberOf(other) is >= 0 and var id && id < count ? (int)id : None;
}
