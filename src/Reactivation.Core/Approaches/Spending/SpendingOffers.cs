using Reactivation.Customers;

namespace Reactivation.Approaches;

/// <summary>Whom a plan may contact, from which day, with what expected value on each channel; made for millions.</summary>
/// <remarks>
/// <example><code>
/// var offers = new SpendingOffers(budget);
/// offers.Add("C-1042", earliestDay: 0, [120m, null, 90m]);   // by channel, in the order of the supplies; null: may not be contacted there
/// SpendingPlan plan = SpendingPlanner.Plan(budget, offers);
/// </code></example>
/// </remarks>
/// <param name="budget">The budget that the values are for.</param>
/// <param name="capacity">How many customers are expected, to begin with.</param>
public sealed class SpendingOffers(SpendingBudget budget, int capacity = 0)
{
    private readonly int _channels = budget.Supplies.Length;
    private readonly List<long> _values = new(capacity * budget.Supplies.Length);

    /// <summary>How many customers.</summary>
    public int Count => Ids.Count;

    internal List<string> Ids { get; } = new(capacity);

    internal List<int> EarliestDays { get; } = new(capacity);

    internal SpendingBudget Budget => budget;

    /// <summary>The values, channel by channel, of one customer after the other; <see cref="Cell.Missing"/> for a channel that is closed.</summary>
    internal ReadOnlySpan<long> Values => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_values);

    /// <summary>Adds a customer; at most one contact is planned for each that is added.</summary>
    /// <param name="customerId">The id.</param>
    /// <param name="earliestDay">The first day on which the customer may be contacted, counted from the plan's first, 0 or more; from the number of its days on, never.</param>
    /// <param name="valueByChannel">The expected value of one contact by channel, in the order of the supplies; null where the gate refuses.</param>
    /// <exception cref="ArgumentException">Not one value for each channel, a value that cannot be kept exactly, or a negative day.</exception>
    public void Add(string customerId, int earliestDay, ReadOnlySpan<decimal?> valueByChannel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(earliestDay);
        if (valueByChannel.Length != _channels)
            throw new ArgumentException($"{customerId} has {valueByChannel.Length} values; the budget has {_channels} channels.", nameof(valueByChannel));
        foreach (var value in valueByChannel)
        {
            if (value is { } amount && !Cell.IsAmount(amount))
                throw new ArgumentException($"{customerId} has a value of {amount.ToString(System.Globalization.CultureInfo.InvariantCulture)}; an amount has at most four decimals and lies within ±900,000,000,000,000.", nameof(valueByChannel));
        }

        foreach (var value in valueByChannel)
            _values.Add(Cell.OfAmount(value));
        Ids.Add(customerId);
        EarliestDays.Add(earliestDay);
    }
}
