using System.Collections.Immutable;
using System.Globalization;

namespace Reactivation.Priorities;

/// <summary>A score with its parts, in hundredths of a point. What is not applicable is not redistributed (5.7).</summary>
/// <param name="Points">The points, in hundredths.</param>
/// <param name="Attainable">The most points that the recorded facts allow, in hundredths.</param>
/// <param name="Parts">The points of each characteristic, in the scorecard's order.</param>
public sealed record Score(int Points, int Attainable, ImmutableArray<ScoredCharacteristic> Parts)
{
    /// <summary>The score as text.</summary>
    /// <returns>Such as <c>62.50 of 80.00</c>.</returns>
    public override string ToString() => $"{Text(Points)} of {Text(Attainable)}";

    /// <summary>The points of one viewpoint.</summary>
    /// <param name="part">The viewpoint.</param>
    /// <returns>The points, in hundredths.</returns>
    public int Of(ScorePart part) => Parts.Where(p => p.Characteristic.Part == part).Sum(p => p.Points ?? 0);

    /// <summary>Hundredths as points with two decimals.</summary>
    /// <param name="points">Hundredths.</param>
    /// <returns>Such as <c>87.50</c>.</returns>
    public static string Text(int points) => (points / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>The points of one characteristic.</summary>
/// <param name="Characteristic">The characteristic.</param>
/// <param name="Points">The points, in hundredths; null where it is not applicable.</param>
public readonly record struct ScoredCharacteristic(Characteristic Characteristic, int? Points);
