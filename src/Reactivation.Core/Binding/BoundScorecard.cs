using System.Collections.Immutable;
using Reactivation.Customers;
using Reactivation.Priorities;

namespace Reactivation.Binding;

/// <summary>A scorecard as of a day, for a source.</summary>
public sealed class BoundScorecard
{
    internal BoundScorecard(Scorecard scorecard, ColumnBinder columns, DateOnly asOf)
    {
        Characteristics = [.. scorecard.Characteristics.Select(c => new BoundCharacteristic(c, columns, asOf))];
        Attainable = Characteristics.Where(c => c.IsApplicable).Sum(c => c.Characteristic.Max);
    }

    /// <summary>The characteristics, in their order.</summary>
    public ImmutableArray<BoundCharacteristic> Characteristics { get; }

    /// <summary>The most points that the recorded facts allow, in hundredths.</summary>
    public int Attainable { get; }

    /// <summary>The points of a customer, in hundredths.</summary>
    /// <param name="cells">The customer's cells, one per column.</param>
    /// <returns>The points.</returns>
    public int Points(ReadOnlySpan<long> cells)
    {
        var points = 0;
        foreach (var characteristic in Characteristics)
            points += characteristic.Points(cells);
        return points;
    }
}

/// <summary>A characteristic as of a day, for a source.</summary>
public sealed class BoundCharacteristic
{
    private readonly BoundBins _rows;
    private readonly BoundBins? _columns;

    internal BoundCharacteristic(Characteristic characteristic, ColumnBinder columns, DateOnly asOf)
    {
        Characteristic = characteristic;
        _rows = new BoundBins(characteristic.Rows, columns, asOf);
        _columns = characteristic.Columns is { } second ? new BoundBins(second, columns, asOf) : null;
    }

    /// <summary>The characteristic.</summary>
    public Characteristic Characteristic { get; }

    internal BoundBins Rows => _rows;

    internal BoundBins? Columns => _columns;

    /// <summary>Whether the facts that it reads are recorded.</summary>
    public bool IsApplicable => _rows.IsRecorded && _columns is null or { IsRecorded: true };

    /// <summary>The points of a customer, in hundredths; zero where it is not applicable.</summary>
    /// <param name="cells">The customer's cells, one per column.</param>
    /// <returns>The points.</returns>
    public int Points(ReadOnlySpan<long> cells)
    {
        if (!IsApplicable)
            return 0;
        var row = _rows.Of(cells);
        var column = _columns?.Of(cells) ?? 0;
        return row < 0 || column < 0 ? Characteristic.MissingPoints : Characteristic.Points[(row * (_columns?.Count ?? 1)) + column];
    }
}

/// <summary>Bins over cells: constant lower bounds, in the order of the bins.</summary>
internal sealed class BoundBins
{
    private readonly int[] _columns;
    private readonly long[] _bounds;
    private readonly bool _descending;
    private readonly long _lastSeen;

    internal BoundBins(Bins bins, ColumnBinder columns, DateOnly asOf)
    {
        Count = bins.Count;
        _columns = [.. (bins.Fact is LatestFact latest ? latest.Of.AsEnumerable<Fact>() : [bins.Fact]).Select(columns.Resolve).Where(c => c != ColumnBinder.NotRecorded)];
        _descending = bins is DayBins;
        _bounds = bins switch
        {
            DayBins days => [.. days.Within.Select(w => (long)w.DayNumberBefore(asOf))],
            NumberBins numbers => [.. numbers.From],
            ChoiceBins codes => [.. Enumerable.Range(1, codes.Count - 1).Select(c => (long)c)],
            _ => throw new NotSupportedException(bins.GetType().Name),
        };
        _lastSeen = _descending && !bins.Fact.Origin.MayLieAhead ? asOf.DayNumber : long.MaxValue;
    }

    internal int Count { get; }

    /// <summary>The columns read; of several the latest counts.</summary>
    internal IReadOnlyList<int> Columns => _columns;

    /// <summary>The constant lower bounds, in the order of the bins.</summary>
    internal IReadOnlyList<long> Bounds => _bounds;

    /// <summary>Whether the first bin holds the greatest values.</summary>
    internal bool IsDescending => _descending;

    /// <summary>The greatest value that counts.</summary>
    internal long LastSeen => _lastSeen;

    internal bool IsRecorded => _columns.Length > 0;

    /// <summary>The bin, or −1 for missing.</summary>
    internal int Of(ReadOnlySpan<long> cells)
    {
        var value = Cell.Missing;
        foreach (var column in _columns)
            value = cells[column] <= _lastSeen ? Math.Max(value, cells[column]) : value;
        if (value == Cell.Missing)
            return -1;
        var bin = 0;
        if (_descending)
        {
            while (bin < _bounds.Length && value < _bounds[bin])
                bin++;
        }
        else
        {
            while (bin < _bounds.Length && value >= _bounds[bin])
                bin++;
        }

        return bin;
    }
}
