namespace Reactivation.Segments;

/// <summary>A share with its 95 % interval by Wilson (1927), which holds for small counts and shares near 0 and 1 too.</summary>
/// <param name="Estimate">The share itself.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Interval(double Estimate, double Low, double High)
{
    private const double Z = 1.959963984540054;

    /// <summary>The share of hits.</summary>
    /// <param name="hits">The hits, 0 to <paramref name="count"/>.</param>
    /// <param name="count">All.</param>
    /// <returns>The share; from 0 to 1 where there is nothing to count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More hits than all, or less than none.</exception>
    public static Interval OfShare(int hits, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, count);
        if (count == 0)
            return new Interval(0, 0, 1);
        double n = count, share = hits / n, square = Z * Z;
        var centre = (share + (square / (2 * n))) / (1 + (square / n));
        var half = Z / (1 + (square / n)) * Math.Sqrt((share * (1 - share) / n) + (square / (4 * n * n)));
        return new Interval(share, hits == 0 ? 0 : centre - half, hits == count ? 1 : centre + half);
    }
}
