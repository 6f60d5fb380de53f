namespace Reactivation.Segments;

/// <summary>Finds values by rank without sorting all of them: quickselect, which sorts what is left where the pivots turn out bad.</summary>
internal static class Selection
{
    private const int MostRounds = 64;
    private const int FewValues = 32;

    /// <summary>The value that would stand at a rank if the values were sorted. Afterwards none before the rank is greater, and none after it is less.</summary>
    internal static long At(Span<long> values, int rank)
    {
        var (from, to) = (0, values.Length);
        for (var round = 0; to - from > FewValues && round < MostRounds; round++)
        {
            var (less, notGreater) = Split(values[from..to], MedianOfThree(values[from], values[(from + to) / 2], values[to - 1]));
            if (rank < from + less)
                to = from + less;
            else if (rank >= from + notGreater)
                from += notGreater;
            else
                return values[rank];
        }

        values[from..to].Sort();
        return values[rank];
    }

    /// <summary>The least value that is greater; null for none.</summary>
    internal static long? Above(ReadOnlySpan<long> values, long value)
    {
        long? above = null;
        foreach (var other in values)
            above = other > value && !(other >= above) ? other : above;
        return above;
    }

    /// <summary>Less than the pivot, equal, greater: where the second and the third begin.</summary>
    private static (int Less, int NotGreater) Split(Span<long> values, long pivot)
    {
        var (less, at, greater) = (0, 0, values.Length);
        while (at < greater)
        {
            if (values[at] > pivot)
            {
                greater--;
                (values[greater], values[at]) = (values[at], values[greater]);
                continue;
            }

            if (values[at] < pivot)
            {
                (values[less], values[at]) = (values[at], values[less]);
                less++;
            }

            at++;
        }

        return (less, greater);
    }

    private static long MedianOfThree(long a, long b, long c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
