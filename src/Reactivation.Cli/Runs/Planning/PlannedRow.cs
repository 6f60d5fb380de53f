using System.Collections.Immutable;
using Reactivation.Approaches;

namespace Reactivation.Cli.Runs.Planning;

/// <summary>One contact of the plan.</summary>
/// <param name="Case">The customer.</param>
/// <param name="Option">The channel, with the gate's answer at the moment of the question: what it says to wait for.</param>
/// <param name="When">The moment of sending, by the customer's clock.</param>
/// <param name="Occasions">The stretches of days that the day lies in (A6).</param>
internal sealed record PlannedRow(ContactCase Case, ChannelOption Option, DateTimeOffset When, ImmutableArray<TimingMoment> Occasions)
{
    internal PlannedMeasure Measure => Case.Proposal!.Measure!;

    internal decimal? Cost => Option.Cost;

    /// <summary>What it is expected to bring; null where nobody told what contacts cost, and the plan does not look at it.</summary>
    internal decimal? ExpectedValue => Option.Cost is null ? null : Option.ExpectedValue;
}
