using System.Numerics;

namespace Reactivation.Segments;

/// <summary>Finds the values at some ranks without sorting: values are counted by their leading bits, and only those that share them with a value at a rank are looked at again.</summary>
/// <remarks>Each round settles sixteen bits: at most four rounds, whatever the values, their order and how often they repeat. Not thread-safe.</remarks>
internal sealed class Selection
{
    private const int Bits = 16;
    private const int FewValues = 512;

    private readonly int[] _buckets = new int[1 << Bits];

    /// <summary>The values that would stand at ranks if the values were sorted, which are put into another order.</summary>
    internal Ranked[] At(Span<long> values, ReadOnlySpan<int> ascendingRanks)
    {
        var found = new Ranked[ascendingRanks.Length];
        if (found.Length > 0)
            Find(values, 0, ascendingRanks, null, found);
        return found;
    }

    /// <summary>The same among the values from a rank on.</summary>
    private void Find(Span<long> values, int first, ReadOnlySpan<int> ranks, long? next, Span<Ranked> found)
    {
        if (values.Length <= FewValues)
        {
            Sort(values, first, ranks, next, found);
            return;
        }

        var (min, max) = Extent(values);
        var shift = Math.Max(0, 64 - Bits - BitOperations.LeadingZeroCount((ulong)max - (ulong)min));
        var buckets = _buckets.AsSpan();
        buckets.Clear();
        foreach (var value in values)
            buckets[Bucket(value, min, shift)]++;
        var groups = Groups(first, ranks);
        if (shift == 0)
        {
            foreach (var (bucket, _, _, ranked, after) in groups)
                found[ranked].Fill(new(min + bucket, after < buckets.Length ? min + after : next));
            return;
        }

        var parts = new List<Group>(groups.Count * 2);
        foreach (var group in groups)
        {
            if (parts.Count > 0 && parts[^1].Bucket == group.Bucket)
                parts[^1] = group;
            else
                parts.Add(group);
            if (group.After < buckets.Length)
                parts.Add(new(group.After, group.Below + group.Count, buckets[group.After], new(group.Ranks.End, group.Ranks.End), buckets.Length));
        }

        var ends = Gather(values, parts, min, shift);
        for (var p = 0; p < parts.Count; p++)
        {
            var (_, below, count, ranked, after) = parts[p];
            var following = after < _buckets.Length ? Extent(values[ends[p]..ends[p + 1]]).Min : next;
            if (!ranks[ranked].IsEmpty)
                Find(values[(ends[p] - count)..ends[p]], below, ranks[ranked], following, found[ranked]);
        }
    }

    /// <summary>The buckets that have a rank.</summary>
    private List<Group> Groups(int first, ReadOnlySpan<int> ranks)
    {
        var groups = new List<Group>(ranks.Length);
        var (bucket, below) = (0, first);
        for (var from = 0; from < ranks.Length;)
        {
            while (below + _buckets[bucket] <= ranks[from])
                below += _buckets[bucket++];
            var to = from + 1;
            while (to < ranks.Length && ranks[to] - below < _buckets[bucket])
                to++;
            var after = bucket + 1;
            while (after < _buckets.Length && _buckets[after] == 0)
                after++;
            groups.Add(new(bucket, below, _buckets[bucket], from..to, after));
            from = to;
        }

        return groups;
    }

    /// <summary>Puts the values of some buckets to the front, bucket by bucket; where each ends.</summary>
    private int[] Gather(Span<long> values, List<Group> parts, long min, int shift)
    {
        var buckets = _buckets.AsSpan();
        buckets.Fill(-1);
        var (at, ends) = (new int[parts.Count], new int[parts.Count]);
        var gathered = 0;
        for (var p = 0; p < parts.Count; p++)
        {
            buckets[parts[p].Bucket] = p;
            at[p] = gathered;
            ends[p] = gathered += parts[p].Count;
        }

        gathered = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (buckets[Bucket(values[i], min, shift)] >= 0)
            {
                (values[i], values[gathered]) = (values[gathered], values[i]);
                gathered++;
            }
        }

        for (var p = 0; p < at.Length; p++)
        {
            while (at[p] < ends[p])
            {
                var home = buckets[Bucket(values[at[p]], min, shift)];
                if (home != p)
                    (values[at[p]], values[at[home]]) = (values[at[home]], values[at[p]]);
                at[home]++;
            }
        }

        return ends;
    }

    private static void Sort(Span<long> values, int first, ReadOnlySpan<int> ranks, long? next, Span<Ranked> found)
    {
        values.Sort();
        for (var r = 0; r < ranks.Length; r++)
        {
            var value = values[ranks[r] - first];
            var after = ranks[r] - first + 1;
            while (after < values.Length && values[after] == value)
                after++;
            found[r] = new(value, after < values.Length ? values[after] : next);
        }
    }

    /// <summary>The bits after the shift of the distance from the least value, which may be greater than a long takes.</summary>
    private static int Bucket(long value, long min, int shift) => (int)(((ulong)value - (ulong)min) >> shift);

    private static (long Min, long Max) Extent(ReadOnlySpan<long> values)
    {
        var (min, max) = (long.MaxValue, long.MinValue);
        foreach (var value in values)
            (min, max) = (Math.Min(min, value), Math.Max(max, value));
        return (min, max);
    }

    /// <summary>A bucket: how many values are below it and in it, which of the ranks are in it, and the next that has values.</summary>
    private readonly record struct Group(int Bucket, int Below, int Count, Range Ranks, int After);
}
