using System.Collections.Immutable;

namespace Reactivation.Approaches;

/// <summary>What a channel costs and how much of it there is (P11).</summary>
/// <param name="Channel">The channel.</param>
/// <param name="CostPerContact">The cost of one contact; 0 or more, at most four decimals.</param>
/// <param name="CapacityByDay">Contacts that can be made on each day of the plan, from its first; 0 for a day without.</param>
public sealed record ChannelSupply(Channel Channel, decimal CostPerContact, ImmutableArray<int> CapacityByDay)
{
    /// <summary>A supply that is the same every day.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="costPerContact">The cost of one contact.</param>
    /// <param name="capacityPerDay">Contacts that can be made in a day.</param>
    /// <param name="days">The days of the plan.</param>
    /// <returns>The supply.</returns>
    public static ChannelSupply Daily(Channel channel, decimal costPerContact, int capacityPerDay, int days)
    {
        ArgumentNullException.ThrowIfNull(channel);
        return new(channel, costPerContact, [.. Enumerable.Repeat(capacityPerDay, days)]);
    }
}
