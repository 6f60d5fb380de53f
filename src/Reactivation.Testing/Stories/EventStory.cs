namespace Reactivation.Testing;

/// <summary>A story whose last sentence was about an event, which can be told more of.</summary>
public sealed class EventStory : CustomerStory
{
    private readonly Plot _before;
    private readonly Happening _event;

    internal EventStory(Plot before, Happening happening)
        : base(before with { Happenings = before.Happenings.Add(happening) }) => (_before, _event) = (before, happening);

    /// <summary>For how much. Without it a purchase is one that adds 0; zero or less is no purchase, below zero is a return.</summary>
    /// <param name="amount">The amount, at most four decimals.</param>
    /// <returns>The story.</returns>
    public EventStory For(decimal amount) => new(_before, _event with { Amount = amount });

    /// <summary>Its detail: the site or page of a visit, the reason code of a complaint or survey.</summary>
    /// <param name="detail">The detail, as <c>last_web_visit_on["shop"]</c> asks for it.</param>
    /// <returns>The story.</returns>
    public EventStory At(string detail) => new(_before, _event with { Detail = detail });

    /// <summary>Its category, such as that of the goods.</summary>
    /// <param name="category">The category.</param>
    /// <returns>The story.</returns>
    public EventStory InCategory(string category) => new(_before, _event with { Category = category });

    /// <summary>Tells that it was the last of several like it: <c>Purchased(20).DaysAgo().For(50m).AsLastOf(6, everyDays: 30)</c>.</summary>
    /// <param name="times">How many in all, at least one.</param>
    /// <param name="everyDays">The days from one to the next, at least 0.</param>
    /// <returns>The story.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is too small.</exception>
    public EventStory AsLastOf(int times, int everyDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(everyDays);
        return new EventStory(_before, _event with { Times = times, EveryDays = everyDays });
    }
}
