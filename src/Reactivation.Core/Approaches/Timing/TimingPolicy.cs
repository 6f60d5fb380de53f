using System.Collections.Immutable;
using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>When to contact, as data (A6). Immutable; changed by <c>with</c>.</summary>
public sealed partial record TimingPolicy
{
    /// <summary>The timing of the domain with its defaults and an empty calendar.</summary>
    public static TimingPolicy Default { get; } = new();

    /// <summary>The rules, in the order of precedence where two fall on one day.</summary>
    public ImmutableArray<TimingRule> Rules { get; init; } = TimingDefaults.Rules;

    /// <summary>The month in which the fiscal year ends, 1 to 12.</summary>
    /// <value>The default is March.</value>
    public int FiscalYearEndMonth { get; init; } = TimingDefaults.FiscalYearEndMonth;

    /// <summary>The day on which it ends, 1 to 31; beyond a month's end, the month's last.</summary>
    /// <value>The default is 31.</value>
    public int FiscalYearEndDay { get; init; } = TimingDefaults.FiscalYearEndDay;

    /// <summary>When a birthday or anniversary of 29 February falls in other years.</summary>
    /// <value>The default is 28 February.</value>
    public LeapDay LeapDay { get; init; } = LeapDay.DayBefore;

    /// <summary>Business days.</summary>
    public BusinessCalendar Calendar { get; init; } = new();

    /// <summary>Your sales and releases.</summary>
    public ImmutableArray<CalendarEvent> Events { get; init; } = [];

    /// <summary>Everything that keeps the policy from being used.</summary>
    /// <returns>The problems; empty for a good policy.</returns>
    public ImmutableArray<Problem> Check() => Missing().ToImmutableArray() is { IsEmpty: false } missing ? missing : Wrong();

    private IEnumerable<Problem> Missing() =>
    [
        .. PolicyParts.List("rules", Rules.IsDefault || Rules.Contains(null!)), .. PolicyParts.List("events", Events.IsDefault || Events.Contains(null!)),
        .. PolicyParts.List("weekend", Calendar?.Weekend is null), .. PolicyParts.List("holidays", Calendar?.Holidays is null),
    ];

    private ImmutableArray<Problem> Wrong() =>
    [
        .. Rules.Where(r => r.LastDay < r.FirstDay || Math.Abs((long)r.FirstDay) > 366 || Math.Abs((long)r.LastDay) > 366).Select(r => new Problem
        {
            Source = $"rules.{r.Id}",
            Found = $"days {r.FirstDay} to {r.LastDay}",
            Expected = "a first day not after the last, both within 366 days of the occasion",
        }),
        .. Rules.GroupBy(r => r.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => new Problem { Source = $"rules.{g.Key}", Found = "it twice", Expected = "each once" }),
        .. FiscalYearEndMonth is >= 1 and <= 12 && FiscalYearEndDay is >= 1 and <= 31
            ? Array.Empty<Problem>() : [new Problem { Source = "fiscal_year_end_month", Found = $"an end in month {FiscalYearEndMonth}, day {FiscalYearEndDay}", Expected = "a month from 1 to 12, a day from 1 to 31" }],
        .. Events.Where(e => e.Occasion is not (TimingOccasion.Sale or TimingOccasion.Release)).Select(e => new Problem { Source = $"events.{e.Name}", Found = $"the occasion {e.Occasion}", Expected = "a sale or a release" }),
        .. Rules.Select(r => ApproachCheck.Undefined($"rules.{r.Id}", r.Occasion)).Append(ApproachCheck.Undefined("leap_day", LeapDay)).Concat(Calendar.Weekend.Order().Select(d => ApproachCheck.Undefined("weekend", d))).OfType<Problem>(),
    ];
}
