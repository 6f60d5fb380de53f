using System.Collections.Immutable;

namespace Reactivation.Priorities;

/// <summary>One characteristic of a scorecard (the credit-scoring term): points by the bin of one fact, or of two facts crossed (5.7).</summary>
public sealed class Characteristic
{
    private Characteristic(string id, ScorePart part, Bins rows, Bins? columns, ImmutableArray<int> points, int missingPoints)
    {
        if (points.Length != rows.Count * (columns?.Count ?? 1))
            throw new ArgumentException($"{id}: {rows.Count * (columns?.Count ?? 1)} points are needed, one per bin; {points.Length} are given.", nameof(points));
        if (points.Append(missingPoints).Any(p => p is < 0 or > Scorecard.MaxPoints))
            throw new ArgumentException($"{id}: points lie from 0 to {Scorecard.MaxPoints} hundredths.", nameof(points));
        (Id, Part, Rows, Columns, Points, MissingPoints) = (id, part, rows, columns, points, missingPoints);
        Max = Math.Max(points.Max(), missingPoints);
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The viewpoint that the points count for.</summary>
    public ScorePart Part { get; }

    /// <summary>The bins of the (first) fact.</summary>
    public Bins Rows { get; }

    /// <summary>The bins of the second fact of a two-way characteristic; else null.</summary>
    public Bins? Columns { get; }

    /// <summary>The points in hundredths, row by row.</summary>
    public ImmutableArray<int> Points { get; }

    /// <summary>The points where a value is missing, in hundredths.</summary>
    public int MissingPoints { get; }

    /// <summary>The most points that can be had, in hundredths.</summary>
    public int Max { get; }

    /// <summary>A characteristic of one fact.</summary>
    /// <param name="id">The id.</param>
    /// <param name="part">The viewpoint.</param>
    /// <param name="bins">The bins.</param>
    /// <param name="points">The points of each bin, in hundredths.</param>
    /// <param name="missingPoints">The points where the value is missing.</param>
    /// <returns>The characteristic.</returns>
    /// <exception cref="ArgumentException">Not as many points as bins, or points out of bounds.</exception>
    public static Characteristic OneWay(string id, ScorePart part, Bins bins, ImmutableArray<int> points, int missingPoints = 0) => new(id, part, bins, null, points, missingPoints);

    /// <summary>A characteristic of two facts crossed.</summary>
    /// <param name="id">The id.</param>
    /// <param name="part">The viewpoint.</param>
    /// <param name="rows">The bins of the first fact.</param>
    /// <param name="columns">The bins of the second fact.</param>
    /// <param name="points">The points in hundredths, row by row.</param>
    /// <param name="missingPoints">The points where a value is missing.</param>
    /// <returns>The characteristic.</returns>
    /// <exception cref="ArgumentException">Not as many points as cells, points out of bounds, or a fact that does not declare what is better.</exception>
    public static Characteristic TwoWay(string id, ScorePart part, Bins rows, Bins columns, ImmutableArray<int> points, int missingPoints = 0) =>
        new[] { rows, columns }.FirstOrDefault(b => b.GreaterIsBetter is null) is { } undeclared
            ? throw new ArgumentException($"{id}: {undeclared.Fact} does not declare what is better, so it cannot be crossed with another.", nameof(rows))
            : new(id, part, rows, columns, points, missingPoints);

    /// <summary>Where a better value would earn fewer points; empty for a monotone characteristic (P9).</summary>
    internal IEnumerable<string> NotMonotone()
    {
        var width = Columns?.Count ?? 1;
        for (var i = 0; i < Points.Length; i++)
        {
            if (Rows.GreaterIsBetter is { } up && i + width < Points.Length && Falls(Points[i], Points[i + width], up))
                yield return $"{Id}: {Rows.Fact}, bin {(i / width) + 1} to {(i / width) + 2}: {Points[i]} to {Points[i + width]}";
            if (Columns?.GreaterIsBetter is { } right && (i + 1) % width != 0 && Falls(Points[i], Points[i + 1], right))
                yield return $"{Id}: {Columns.Fact}, bin {(i % width) + 1} to {(i % width) + 2}: {Points[i]} to {Points[i + 1]}";
        }

        if ((Rows.GreaterIsBetter ?? Columns?.GreaterIsBetter) is not null && Points.Min() < MissingPoints)
            yield return $"{Id}: a missing value earns {MissingPoints}, a present one can earn {Points.Min()}";
    }

    private static bool Falls(int from, int to, bool greaterIsBetter) => greaterIsBetter ? to < from : to > from;
}
