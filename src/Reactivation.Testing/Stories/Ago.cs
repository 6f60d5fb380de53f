using Reactivation.Customers;

namespace Reactivation.Testing;

/// <summary>The middle of a sentence: <c>Purchased(200)</c>, and then of what. Counted as conditions count (design 5.3): months and years clamp to the last day of the month.</summary>
/// <typeparam name="TStory">The story that goes on.</typeparam>
public sealed class Ago<TStory>
    where TStory : CustomerStory
{
    private readonly int _count;
    private readonly Func<StoryDay, TStory> _tell;

    internal Ago(int count, Func<StoryDay, TStory> tell)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        (_count, _tell) = (count, tell);
    }

    /// <summary>So many days before the day as of which the story is told.</summary>
    /// <returns>The story.</returns>
    public TStory DaysAgo() => _tell(StoryDay.Ago(CalendarSpan.OfDays(_count)));

    /// <summary>So many months before.</summary>
    /// <returns>The story.</returns>
    public TStory MonthsAgo() => _tell(StoryDay.Ago(CalendarSpan.OfMonths(_count)));

    /// <summary>So many years before.</summary>
    /// <returns>The story.</returns>
    public TStory YearsAgo() => _tell(StoryDay.Ago(CalendarSpan.OfYears(_count)));

    /// <summary>So many days after: of a given day, it has not happened yet; of an event, it is not seen yet.</summary>
    /// <returns>The story.</returns>
    public TStory DaysAhead() => _tell(StoryDay.Ahead(CalendarSpan.OfDays(_count)));

    /// <summary>So many months after.</summary>
    /// <returns>The story.</returns>
    public TStory MonthsAhead() => _tell(StoryDay.Ahead(CalendarSpan.OfMonths(_count)));
}
