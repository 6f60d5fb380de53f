using System.Runtime.Intrinsics;
using Reactivation.Binding;
using Reactivation.Customers;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Events;

/// <summary>The events of some customers of a part, read into columns. Its memory serves one block after the other and so stays in the first-level cache.</summary>
/// <remarks>Columns are longer than the events by a register: whoever reads whole registers leaves out what lies behind.</remarks>
internal sealed class EventBlock
{
    private static readonly int LongestRegister = Vector512<long>.Count;

    private EventPart? _part;
    private int _first;
    private long[] _days = [];
    private long[] _labels = [];
    private long[] _amounts = [];
    private long[] _daysOfSeason = [];

    /// <summary>The day numbers.</summary>
    internal Span<long> Days => _days;

    /// <summary>The labels.</summary>
    internal Span<long> Labels => _labels;

    /// <summary>The amounts, or <see cref="Cell.Missing"/>.</summary>
    internal Span<long> Amounts => _amounts;

    /// <summary>Reads the events of other customers.</summary>
    /// <param name="part">Their part.</param>
    /// <param name="first">The number of the first inside the part.</param>
    /// <param name="count">How many they are.</param>
    internal void Take<T>(EventPart part, int first, int count)
        where T : struct, ICells<T>
    {
        (_part, _first) = (part, first);
        var length = part.Starts[first + count] - part.Starts[first];
        if (_days.Length < length + LongestRegister)
            (_days, _labels, _amounts) = (Column(length), Column(length), Column(length));
        part.Read<T>(part.Starts[first], length, this);
    }

    /// <summary>Where the events of one of them begin; behind the last, where those of all end.</summary>
    internal int StartOf(int customer) => _part!.Starts[_first + customer] - _part.Starts[_first];

    /// <summary>The days of events, where they stand in <see cref="Days"/>; <see cref="Cell.Missing"/> for events of another season.</summary>
    /// <param name="season">The season of any year; null for all.</param>
    /// <param name="first">The first event that is asked for.</param>
    /// <param name="end">Behind the last.</param>
    internal ReadOnlySpan<long> DaysOf(Season? season, int first, int end)
    {
        if (season is not { } only)
            return _days;
        if (_daysOfSeason.Length < _days.Length)
            _daysOfSeason = new long[_days.Length];
        for (var i = first; i < end; i++)
            _daysOfSeason[i] = EventAggregation.SeasonOf((int)_days[i]) == only ? _days[i] : Cell.Missing;
        return _daysOfSeason;
    }

    private static long[] Column(int length) => GC.AllocateUninitializedArray<long>(length + LongestRegister);
}
