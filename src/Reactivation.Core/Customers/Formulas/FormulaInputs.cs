using System.Runtime.CompilerServices;

namespace Reactivation.Customers.Formulas;

/// <summary>What a formula reads: the cells of its inputs, what stands in the fact's brackets, and the day of the question.</summary>
/// <typeparam name="T">The cells of one customer or of several.</typeparam>
internal readonly ref struct FormulaInputs<T>
    where T : struct, ICells<T>
{
    private readonly ref readonly byte _cells;
    private readonly ReadOnlySpan<int> _places;

    /// <summary>Inputs that stand so many bytes behind a first one; a negative place for one that is not recorded.</summary>
    internal FormulaInputs(ref readonly byte cells, ReadOnlySpan<int> places, int leadingDays, FactFilter filter, T asOf)
    {
        _cells = ref cells;
        _places = places;
        LeadingDays = leadingDays;
        Filter = filter;
        AsOf = asOf;
    }

    internal int Count => _places.Length;

    /// <summary>How many inputs, from the first, are days.</summary>
    internal int LeadingDays { get; }

    internal FactFilter Filter { get; }

    /// <summary>The day of the question.</summary>
    internal T AsOf { get; }

    /// <summary>An input as it is.</summary>
    internal T this[int input]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _places[input] is >= 0 and var place ? T.Load(in Unsafe.AddByteOffset(ref Unsafe.AsRef(in _cells), place)) : T.Missing;
    }

    /// <summary>A day that has come; a given day after asOf has not happened (5.3).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Seen(int input)
    {
        var day = this[input];
        return T.Choose(day > AsOf, T.Missing, day);
    }

    /// <summary>The latest of some days that have come.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Latest(int from, int to)
    {
        var latest = T.Missing;
        for (var input = from; input < to; input++)
            latest = T.Max(latest, Seen(input));
        return latest;
    }
}
