using System.Globalization;

namespace Reactivation.Testing;

/// <summary>An event of a story, or several at a steady distance.</summary>
internal sealed record Happening(EventKind Kind, StoryDay Day)
{
    internal decimal? Amount { get; init; }

    internal string? Detail { get; init; }

    internal string? Category { get; init; }

    /// <summary>Whether the story says that none came later.</summary>
    internal bool IsLast { get; init; }

    internal int Times { get; init; } = 1;

    internal int EveryDays { get; init; }

    /// <summary>The events, the latest first; fewer where they lie beyond the calendar, which is a problem.</summary>
    internal IEnumerable<CustomerEvent> Events(DateOnly asOf, List<string> problems)
    {
        for (var i = 0; i < Times; i++)
        {
            if (Day.On(asOf) is not { } last || last.DayNumber < (long)i * EveryDays)
            {
                problems.Add($"{Kind} {Day} lies beyond the calendar");
                yield break;
            }

            var told = new CustomerEvent(last.AddDays(-i * EveryDays), Kind, Amount, Detail, Category);
            problems.AddRange(told.Check().Select(problem => $"{this}: found {problem.Found}, expected {problem.Expected}"));
            yield return told;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} {Day}{(Amount is { } amount ? string.Create(CultureInfo.InvariantCulture, $" for {amount}") : "")}{(Detail is null ? "" : $" at {Detail}")}");
}
