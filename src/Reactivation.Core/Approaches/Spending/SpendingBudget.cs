using System.Collections.Immutable;
using Reactivation.Customers;
using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>What may be spent, on which channels, on which days (P11).</summary>
/// <param name="Total">The total budget; 0 or more, in the currency of costs and values.</param>
/// <param name="FirstDay">The first day of the plan.</param>
/// <param name="Supplies">The channels; at least one, each once, all over the same days.</param>
public sealed record SpendingBudget(decimal Total, DateOnly FirstDay, ImmutableArray<ChannelSupply> Supplies)
{
    /// <summary>Of how much more budget the plan says what it would bring.</summary>
    /// <value>The default is 10,000.</value>
    public decimal Next { get; init; } = SpendingDefaults.NextBudget;

    /// <summary>The days of the plan.</summary>
    public int Days => Supplies.IsDefaultOrEmpty || Supplies[0] is null or { CapacityByDay.IsDefault: true } ? 0 : Supplies[0].CapacityByDay.Length;

    /// <summary>Everything that keeps the budget from being planned with.</summary>
    /// <returns>The problems; empty for a good one.</returns>
    public ImmutableArray<Problem> Check() => Missing().ToImmutableArray() is { IsEmpty: false } missing ? missing : Wrong();

    private IEnumerable<Problem> Missing() =>
    [
        .. PolicyParts.List("supplies", Supplies.IsDefault || Supplies.Any(s => s is null or { Channel: null })),
        .. Supplies.IsDefault ? [] : Supplies.Where(s => s is { Channel: not null }).SelectMany(s => PolicyParts.List($"capacity of {s.Channel}", s.CapacityByDay.IsDefault)),
    ];

    private ImmutableArray<Problem> Wrong() =>
    [
        .. Amount("budget", Total), .. Amount("next budget", Next),
        .. Supplies.IsEmpty ? [new Problem { Source = "supplies", Found = "none", Expected = "at least one channel" }] : Array.Empty<Problem>(),
        .. Supplies.GroupBy(s => s.Channel).Where(g => g.Count() > 1).Select(g => new Problem { Source = $"supply of {g.Key}", Found = "it twice", Expected = "each channel once" }),
        .. Supplies.SelectMany(s => Amount($"cost of {s.Channel}", s.CostPerContact)),
        .. Supplies.Where(s => s.CapacityByDay.Any(c => c < 0)).Select(s => new Problem { Source = $"capacity of {s.Channel}", Found = $"{s.CapacityByDay.Min()}", Expected = "0 or more" }),
        .. Supplies.Where(s => s.CapacityByDay.Length != Days || Days is < 1 or > SpendingDefaults.MaxDays)
            .Select(s => new Problem { Source = $"capacity of {s.Channel}", Found = $"{s.CapacityByDay.Length} days", Expected = $"the same number of days for all channels, 1 to {SpendingDefaults.MaxDays}" }),
        .. FirstDay.DayNumber > DateOnly.MaxValue.DayNumber - Days + 1 ? [new Problem { Source = "first day", Found = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{FirstDay:O} and {Days} days"), Expected = "a last day within the calendar" }] : Array.Empty<Problem>(),
    ];

    private static IEnumerable<Problem> Amount(string source, decimal amount) =>
        amount < 0 || !Cell.IsAmount(amount) ? [new Problem { Source = source, Found = amount.ToString(System.Globalization.CultureInfo.InvariantCulture), Expected = "an amount of 0 or more with at most four decimals" }] : [];
}
