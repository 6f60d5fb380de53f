using System.Numerics;

namespace Reactivation.Columns.Events;

/// <summary>Between which whole numbers some values lie.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The greatest; below the least where there are no values.</param>
internal readonly record struct ValueRange(long Least, long Most)
{
    internal static ValueRange Empty { get; } = new(long.MaxValue, long.MinValue);

    internal bool IsEmpty => Most < Least;

    /// <summary>How many bits tell what a value lies above the least.</summary>
    internal int Bits => IsEmpty ? 0 : 64 - BitOperations.LeadingZeroCount((ulong)(Most - Least));

    internal ValueRange With(long value) => new(Math.Min(Least, value), Math.Max(Most, value));

    internal ValueRange With(ValueRange other) => new(Math.Min(Least, other.Least), Math.Max(Most, other.Most));

    /// <summary>Where values lie.</summary>
    /// <param name="values">The values.</param>
    /// <param name="none">The value that is none.</param>
    internal static ValueRange Of<T>(ReadOnlySpan<T> values, T? none = null)
        where T : struct, INumber<T>, IMinMaxValue<T>
    {
        var (least, most, i) = (T.MaxValue, T.MinValue, 0);
        if (Vector.IsHardwareAccelerated && values.Length >= Vector<T>.Count)
        {
            var (low, high) = (new Vector<T>(least), new Vector<T>(most));
            for (; i <= values.Length - Vector<T>.Count; i += Vector<T>.Count)
            {
                var some = new Vector<T>(values[i..]);
                var isNone = none is { } no ? Vector.Equals(some, new Vector<T>(no)) : Vector<T>.Zero;
                low = Vector.Min(low, Vector.ConditionalSelect(isNone, low, some));
                high = Vector.Max(high, Vector.ConditionalSelect(isNone, high, some));
            }

            for (var lane = 0; lane < Vector<T>.Count; lane++)
                (least, most) = (T.Min(least, low[lane]), T.Max(most, high[lane]));
        }

        for (; i < values.Length; i++)
        {
            if (values[i] != none)
                (least, most) = (T.Min(least, values[i]), T.Max(most, values[i]));
        }

        return most < least ? Empty : new ValueRange(long.CreateChecked(least), long.CreateChecked(most));
    }
}
