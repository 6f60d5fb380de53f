using System.Collections.Immutable;
using System.Globalization;

namespace Reactivation.Testing;

/// <summary>The days on which a verdict turns for a customer.</summary>
public sealed class DayBoundary
{
    /// <summary>How many days before and after a claimed one are searched, until the nearest turn is found.</summary>
    /// <value>1,100: three years.</value>
    public const int SearchedDays = 1_100;

    private readonly Probe _probe;
    private readonly Customer _customer;

    internal DayBoundary(Probe probe, Customer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        (_probe, _customer) = (probe, customer);
    }

    /// <summary>The verdict turns on the day: as of the day before it is another.</summary>
    /// <param name="day">The first day of the new answer.</param>
    /// <returns>What turned.</returns>
    /// <exception cref="ExpectationException">It does not; the message says when it does, and why.</exception>
    public Flip FlipsOn(DateOnly day) => Expect(day, null);

    /// <summary>The verdict turns on the day: as of the day before it is another.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month.</param>
    /// <param name="day">The day of the month.</param>
    /// <returns>What turned.</returns>
    /// <exception cref="ExpectationException">It does not; the message says when it does, and why.</exception>
    public Flip FlipsOn(int year, int month, int day) => FlipsOn(new DateOnly(year, month, day));

    /// <summary>The verdict begins to hold on the day.</summary>
    /// <param name="day">The first day on which it holds.</param>
    /// <returns>What turned.</returns>
    /// <exception cref="ExpectationException">It does not; the message says when it turns, and why.</exception>
    public Flip BecomesTrueOn(DateOnly day) => Expect(day, true);

    /// <summary>The verdict ceases to hold on the day.</summary>
    /// <param name="day">The first day on which it does not.</param>
    /// <returns>What turned.</returns>
    /// <exception cref="ExpectationException">It does not; the message says when it turns, and why.</exception>
    public Flip BecomesFalseOn(DateOnly day) => Expect(day, false);

    /// <summary>The verdict stays the same.</summary>
    /// <param name="from">The first day, inclusive.</param>
    /// <param name="to">The last day, inclusive.</param>
    /// <exception cref="ExpectationException">It turns in between.</exception>
    public void DoesNotFlip(DateOnly from, DateOnly to)
    {
        if (Flips(from, to).FirstOrDefault() is { } flip)
            throw new ExpectationException($"Expected {_probe.Text} to stay as it is from {Text(from)} to {Text(to)} for customer {_customer.Id}; it flips on {flip}.");
    }

    /// <summary>Every turn of the verdict after a day; each day is asked.</summary>
    /// <param name="from">The day that the first answer is of; a turn on it is not seen.</param>
    /// <param name="to">The last day, inclusive.</param>
    /// <returns>The turns, in their order.</returns>
    public ImmutableArray<Flip> Flips(DateOnly from, DateOnly to)
    {
        var flips = ImmutableArray.CreateBuilder<Flip>();
        var before = _probe.Ask(_customer, from);
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            var now = _probe.Ask(_customer, day);
            if (now != before)
                flips.Add(FlipOn(day, now));
            before = now;
        }

        return flips.ToImmutable();
    }

    private Flip Expect(DateOnly day, bool? becomes)
    {
        var now = _probe.Ask(_customer, day);
        if (day > DateOnly.MinValue && _probe.Ask(_customer, day.AddDays(-1)) != now && (becomes is null || becomes == now))
            return FlipOn(day, now);
        throw new ExpectationException($"Expected {_probe.Text} to {Wanted(becomes)} on {Text(day)} for customer {_customer.Id}; {Found(day, now)}");
    }

    /// <summary>Asks day after day, away from the claimed one in both directions, until one answers otherwise.</summary>
    private string Found(DateOnly day, bool answer)
    {
        var (before, after) = (day, day);
        for (var i = 0; i < SearchedDays; i++)
        {
            if (before > DateOnly.MinValue)
            {
                before = before.AddDays(-1);
                if (_probe.Ask(_customer, before) != answer)
                    return $"it flips on {FlipOn(before.AddDays(1), answer)}.";
            }

            if (after < DateOnly.MaxValue)
            {
                after = after.AddDays(1);
                if (_probe.Ask(_customer, after) != answer)
                    return $"it flips on {FlipOn(after, !answer)}.";
            }
        }

        return $"it is {Flip.Text(answer)} on every day from {Text(before)} to {Text(after)}: {string.Join("; ", _probe.Leaves(_customer, day))}.";
    }

    private Flip FlipOn(DateOnly day, bool becomes) => new(day, becomes, _probe.Differences(_customer, day.AddDays(-1), _customer, day));

    private static string Wanted(bool? becomes) => becomes switch { null => "flip", true => "become true", false => "become false" };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
