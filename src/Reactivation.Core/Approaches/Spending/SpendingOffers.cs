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
/// <exception cref="ArgumentException">The budget has no list of supplies.</exception>
public sealed class SpendingOffers(SpendingBudget budget, int capacity = 0)
{
    private const int MaxOnStack = 64;

    private readonly int _channels = Channels(budget);
    private readonly List<long> _values = new(capacity * Channels(budget));
    private readonly List<int> _earliestDays = new(capacity * Channels(budget));

    /// <summary>How many customers.</summary>
    public int Count => Ids.Count;

    internal List<string> Ids { get; } = new(capacity);

    internal SpendingBudget Budget => budget;

    /// <summary>The values, channel by channel, of one customer after the other; <see cref="Cell.Missing"/> for a channel that is closed.</summary>
    internal ReadOnlySpan<long> Values => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_values);

    /// <summary>The first day of each value, in the same order.</summary>
    internal ReadOnlySpan<int> EarliestDays => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_earliestDays);

    /// <summary>Adds a customer; at most one contact is planned for each that is added.</summary>
    /// <param name="customerId">The id.</param>
    /// <param name="earliestDay">The first day on which the customer may be contacted, counted from the plan's first, 0 or more; from the number of its days on, never.</param>
    /// <param name="valueByChannel">The expected value of one contact by channel, in the order of the supplies; null where the gate refuses.</param>
    /// <exception cref="ArgumentException">Not one value for each channel, a value that cannot be kept exactly, or a negative day.</exception>
    public void Add(string customerId, int earliestDay, ReadOnlySpan<decimal?> valueByChannel)
    {
        Span<int> days = stackalloc int[Math.Min(valueByChannel.Length, MaxOnStack)];
        days = valueByChannel.Length <= MaxOnStack ? days : new int[valueByChannel.Length];
        days.Fill(earliestDay);
        Add(customerId, days, valueByChannel);
    }

    /// <summary>Adds a customer who may be contacted from another day on each channel, such as where one has to wait for a cap.</summary>
    /// <param name="customerId">The id.</param>
    /// <param name="earliestDayByChannel">The first day by channel, counted from the plan's first, 0 or more; from the number of its days on, never.</param>
    /// <param name="valueByChannel">The expected value of one contact by channel, in the order of the supplies; null where the gate refuses.</param>
    /// <exception cref="ArgumentException">Not one day and one value for each channel, a value that cannot be kept exactly, or a negative day.</exception>
    public void Add(string customerId, ReadOnlySpan<int> earliestDayByChannel, ReadOnlySpan<decimal?> valueByChannel)
    {
        if (valueByChannel.Length != _channels || earliestDayByChannel.Length != _channels)
            throw new ArgumentException($"{customerId} has {valueByChannel.Length} values and {earliestDayByChannel.Length} days; the budget has {_channels} channels.", nameof(valueByChannel));
        for (var c = 0; c < _channels; c++)
        {
            if (earliestDayByChannel[c] < 0)
                throw new ArgumentException($"{customerId} has the day {earliestDayByChannel[c]}; days are counted from the plan's first, which is 0.", nameof(earliestDayByChannel));
            if (valueByChannel[c] is { } amount && !Cell.IsAmount(amount))
                throw new ArgumentException($"{customerId} has a value of {amount.ToString(System.Globalization.CultureInfo.InvariantCulture)}; an amount has at most four decimals and lies within ±900,000,000,000,000.", nameof(valueByChannel));
        }

        foreach (var value in valueByChannel)
            _values.Add(Cell.OfAmount(value));
        _earliestDays.AddRange(earliestDayByChannel);
        Ids.Add(customerId);
    }

    /// <summary>Adds a customer by a proposal: the channels that the gate leaves open for its measure, each from the day that it names.</summary>
    /// <remarks>All its days are those of one clock: that of the moment at which the gate was asked, which is yours; the recipient's may show another day.</remarks>
    /// <param name="proposal">The proposal; one without a measure, or whose measure the customer sets off, adds nobody.</param>
    public void Add(ContactProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        if (proposal.Measure is not { Measure.Trigger: MeasureTrigger.Planned })
            return;
        var (days, values) = (new int[_channels], new decimal?[_channels]);
        foreach (var (_, option) in proposal.Options.Where(o => ReferenceEquals(o.Measure, proposal.Measure) && o.Option.Gate.Verdict != GateVerdict.Refuse))
        {
            var c = budget.Supplies.Select(s => s.Channel).ToList().IndexOf(option.Channel);
            if (c < 0)
                continue;
            var on = DateOnly.FromDateTime((option.Gate.WaitUntil?.ToOffset(option.Gate.At.Offset) ?? option.Gate.At).DateTime);
            (days[c], values[c]) = (Math.Max(0, on.DayNumber - budget.FirstDay.DayNumber), option.ExpectedValue);
        }

        Add(proposal.Plan.CustomerId, days, values);
    }

    private static int Channels(SpendingBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return budget.Supplies.IsDefault ? throw new ArgumentException("The budget has no list of supplies: an empty list is [], not default.", nameof(budget)) : budget.Supplies.Length;
    }
}
