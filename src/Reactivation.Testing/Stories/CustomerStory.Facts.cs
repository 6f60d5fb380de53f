using Reactivation.Customers;

namespace Reactivation.Testing;

/// <content>What a customer record gives.</content>
public abstract partial class CustomerStory
{
    /// <summary>The day of registration.</summary>
    /// <param name="count">How many days, months or years ago, as the next word says.</param>
    /// <returns>The middle of the sentence.</returns>
    public Ago<CustomerStory> Registered(int count) => With(Facts.RegisteredOn, count);

    /// <summary>The day of registration.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The story.</returns>
    public CustomerStory RegisteredOn(DateOnly day) => With(Facts.RegisteredOn, day);

    /// <summary>The stated reason for leaving.</summary>
    /// <param name="reason">A code of <see cref="LeavingReason"/>; null for recorded, and none was stated.</param>
    /// <returns>The story.</returns>
    public CustomerStory LeftBecause(string? reason) => With(Facts.LeavingReason, reason);

    /// <summary>A given day, your own too, so far from the day as of which the story is told.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="count">How many days, months or years ago, as the next word says.</param>
    /// <returns>The middle of the sentence.</returns>
    public Ago<CustomerStory> With(DayFact fact, int count) => new(count, day => Given(fact, (customer, asOf) =>
        customer.With(fact, day.On(asOf) ?? throw new ArgumentException($"{fact} {day} lies beyond the calendar", nameof(count)))));

    /// <summary>A given day, your own too.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="day">The day; null for never.</param>
    /// <returns>The story.</returns>
    public CustomerStory With(DayFact fact, DateOnly? day) => Given(fact, (customer, _) => customer.With(fact, day));

    /// <summary>A given count, your own too.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="count">The count; null for none.</param>
    /// <returns>The story.</returns>
    public CustomerStory With(CountFact fact, int? count) => Given(fact, (customer, _) => customer.With(fact, count));

    /// <summary>A given amount, your own too.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="amount">The amount; null for none.</param>
    /// <returns>The story.</returns>
    public CustomerStory With(AmountFact fact, decimal? amount) => Given(fact, (customer, _) => customer.With(fact, amount));

    /// <summary>A given choice, your own too.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="code">The code; null for none.</param>
    /// <returns>The story.</returns>
    public CustomerStory With(ChoiceFact fact, string? code) => Given(fact, (customer, _) => customer.With(fact, code));

    /// <summary>A given yes or no, your own too.</summary>
    /// <param name="fact">The fact, a choice of no and yes.</param>
    /// <param name="flag">Yes or no.</param>
    /// <returns>The story.</returns>
    public CustomerStory With(ChoiceFact fact, bool flag) => With(fact, flag ? "yes" : "no");

    /// <summary>Takes a given fact back: it is not recorded.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The story.</returns>
    public CustomerStory Without(Fact fact) => new OpenStory(Plot with { Given = Plot.Given.Remove(fact) });

    /// <summary>Takes a kind of event back, with what was told of it: it is not recorded.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The story.</returns>
    public CustomerStory Without(EventKind kind) => new OpenStory(Plot with
    {
        Happenings = [.. Plot.Happenings.Where(h => !h.Kind.Equals(kind))],
        Nevers = Plot.Nevers.Remove(kind),
        Recorded = Plot.Recorded.Remove(kind),
    });
}
