using Reactivation.Approaches;

namespace Reactivation.Cli.Runs.Planning;

/// <summary>One customer for whom something is to be done, but not in this plan.</summary>
/// <param name="Case">The customer.</param>
/// <param name="Verdict">What it waits for.</param>
/// <param name="Option">The channel that would be taken.</param>
/// <param name="Until">The moment; null where it waits for something else.</param>
/// <param name="Held">The stretch of days that the measure's content is for; null for any day.</param>
internal sealed record WaitingRow(ContactCase Case, PlanVerdict Verdict, ChannelOption Option, DateTimeOffset? Until, TimingMoment? Held)
{
    internal PlannedMeasure Measure => Case.Proposal!.Measure!;
}
