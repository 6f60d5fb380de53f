using System.Collections.Immutable;
using Reactivation.Dormancy;
using Reactivation.Segments;

namespace Reactivation.Causes;

/// <summary>Finds traits and behaviours that are over-represented among the lost (C5, H3).</summary>
/// <remarks>It counts what goes together; it does not say what causes what, and many segments tested at once let some stand out by chance.</remarks>
public static class ChurnPatterns
{
    /// <summary>Dimensions that say by themselves who is lost, and so explain nothing.</summary>
    private static readonly string[] Circular =
        [SegmentDimensions.Relation, SegmentDimensions.Leaving, SegmentDimensions.Silence, SegmentDimensions.EarlyWarning, SegmentDimensions.Saved, SegmentDimensions.Portfolio];

    /// <summary>Counts the lost in every segment.</summary>
    /// <param name="assessments">The customers, assessed by one policy; leads are left out.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="isLost">Who counts as lost; null for those who churned.</param>
    /// <returns>The segments with at least one customer, the highest lower end of the interval first.</returns>
    public static ImmutableArray<ChurnPattern> Find(IEnumerable<Assessment> assessments, ReactivationPolicy policy, Func<Assessment, bool>? isLost = null)
    {
        isLost ??= a => a.Stage == Stage.Churned;
        var (all, lost) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        int customers = 0, allLost = 0;
        foreach (var assessment in assessments.Where(a => a.Stage != Stage.Lead))
        {
            var isOne = isLost(assessment);
            customers++;
            allLost += isOne ? 1 : 0;
            foreach (var segment in assessment.Segments)
            {
                all[segment] = all.GetValueOrDefault(segment) + 1;
                lost[segment] = lost.GetValueOrDefault(segment) + (isOne ? 1 : 0);
            }
        }

        var share = customers == 0 ? 0 : (double)allLost / customers;
        return
        [
            .. policy.Segments.Where(s => all.ContainsKey(s.Id) && !Circular.Contains(s.Then))
                .Select(s => new ChurnPattern(s.Then, s.Id, lost[s.Id], all[s.Id], Interval.OfShare(lost[s.Id], all[s.Id]), share))
                .OrderByDescending(p => p.Share.Low).ThenBy(p => p.Segment, StringComparer.Ordinal),
        ];
    }
}
