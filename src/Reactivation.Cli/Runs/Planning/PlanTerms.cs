using System.Collections.Immutable;
using Reactivation.Approaches;

namespace Reactivation.Cli.Runs.Planning;

/// <summary>What a plan is made by: rules, moment, and what contacts cost, hold and bring.</summary>
internal sealed record PlanTerms
{
    /// <summary>Which measures suit whom; its channels have the costs and capacities that the user states.</summary>
    internal ApproachPolicy Approaches { get; init; } = ApproachPolicy.Default;

    /// <summary>What may be sent.</summary>
    internal ContactRules Rules { get; init; } = ContactRules.Default;

    /// <summary>When a contact is sensible.</summary>
    internal TimingPolicy Timing { get; init; } = TimingPolicy.Default;

    /// <summary>The files of the three, each with what it is.</summary>
    internal ImmutableArray<(string Role, FileInfo File)> Files { get; init; } = [];

    /// <summary>The moment of the question; the plan's first day is that of its clock.</summary>
    internal required DateTimeOffset At { get; init; }

    /// <summary>Over how many days contacts are spread.</summary>
    internal int Days { get; init; } = 1;

    /// <summary>The campaign, by which hold-outs are asked; null for none.</summary>
    internal string? Campaign { get; init; }

    /// <summary>What may be spent; null for no limit.</summary>
    internal decimal? Budget { get; init; }

    /// <summary>What a return brings; null for the customer's own average purchase.</summary>
    internal decimal? Amount { get; init; }

    internal ChanceTable Chances { get; init; } = ChanceTable.Default;

    internal DateOnly FirstDay => DateOnly.FromDateTime(At.DateTime);

    /// <summary>Whether costs are told: only then value can be held against cost (N1).</summary>
    internal bool HasCosts => Approaches.Channels.Any(c => c.CostPerContact is not null);

    internal ChannelProfile? Profile(Channel channel) => Approaches.Channels.FirstOrDefault(c => c.Channel.Equals(channel));

    /// <summary>How many contacts a channel holds on a day of the plan: none on a day that is quiet as a whole.</summary>
    internal int Capacity(Channel channel, int day) =>
        Rules.Quiet.Any(q => (q.Channels.IsEmpty || q.Channels.Contains(channel)) && q.Days.Contains(FirstDay.AddDays(day).DayOfWeek)) ? 0 : Profile(channel)?.CapacityPerDay ?? int.MaxValue;
}
