using System.Globalization;

namespace Reactivation.Segments;

/// <summary>A threshold that is a share of the population (5.8): <c>Facts.Revenue &gt;= Quantile.Of(0.8m)</c> is <c>purchase_sum &gt;= quantile 0.8</c>.</summary>
/// <remarks>
/// Fitting replaces it by a number: the least value that at least this share of everyone with a purchase does not exceed. No
/// interpolation, so it is a value that occurs. Until then the row is not applicable.
/// </remarks>
public readonly record struct Quantile
{
    private Quantile(int tenThousandths) => TenThousandths = tenThousandths;

    /// <summary>The share in 1/10000.</summary>
    public int TenThousandths { get; }

    /// <summary>A quantile.</summary>
    /// <param name="share">More than 0 and less than 1, at most four decimals.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of bounds.</exception>
    public static Quantile Of(decimal share) => IsShare(share) ? new Quantile((int)(share * 10_000)) : throw new ArgumentOutOfRangeException(nameof(share), share, "A quantile is more than 0 and less than 1, with at most four decimals.");

    /// <summary>Whether a share makes a quantile.</summary>
    /// <param name="share">The share.</param>
    /// <returns>True between 0 and 1, both exclusive, with at most four decimals.</returns>
    public static bool IsShare(decimal share) => share is > 0 and < 1 && decimal.Truncate(share * 10_000) == share * 10_000;

    /// <summary>The quantile as the condition language writes it.</summary>
    /// <returns>Such as <c>quantile 0.8</c>.</returns>
    public override string ToString() => "quantile " + (TenThousandths / 10_000m).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>The rank of the value among so many.</summary>
    internal int RankAmong(int count) => (int)((((long)TenThousandths * count) + 9_999) / 10_000) - 1;
}
