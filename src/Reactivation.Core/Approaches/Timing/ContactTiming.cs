using System.Collections.Immutable;
using Reactivation.Customers;
using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>Finds the earliest sensible days for a contact (A6): a pure function of the customer's days, the policy and the day of the question.</summary>
public static class ContactTiming
{
    /// <summary>Every rule's next stretch, the earliest first; of one day, in the order of the rules.</summary>
    /// <param name="policy">When contacts are sensible.</param>
    /// <param name="dates">The customer's days.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <returns>At most one moment for each rule, within <see cref="TimingDefaults.HorizonDays"/>; a rule without its day, without a business day left, or whose stretch lies beyond the calendar, has none.</returns>
    /// <exception cref="PolicyException">The policy cannot be used; all problems are named.</exception>
    public static ImmutableArray<TimingMoment> Next(TimingPolicy policy, CustomerDates dates, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(dates);
        return policy.Check() is { IsEmpty: false } problems ? throw new PolicyException(problems)
            : [.. policy.Rules.Select(r => Next(policy, r, dates, asOf)).OfType<TimingMoment>().OrderBy(m => m.On)];
    }

    private static TimingMoment? Next(TimingPolicy policy, TimingRule rule, CustomerDates dates, DateOnly asOf)
    {
        foreach (var (occasion, name) in Occasions(policy, rule.Occasion, dates, asOf).OrderBy(o => o.On))
        {
            // By numbers: what lies beyond the calendar's ends has none of its days, and overflows nothing.
            var last = Math.Min(occasion.DayNumber + rule.LastDay, DateOnly.MaxValue.DayNumber);
            for (var day = Math.Max(occasion.DayNumber + rule.FirstDay, asOf.DayNumber); day <= Math.Min(last, asOf.DayNumber + TimingDefaults.HorizonDays); day++)
            {
                var on = DateOnly.FromDayNumber(day);
                if (!rule.OnBusinessDays || policy.Calendar.IsBusinessDay(on))
                    return new TimingMoment(rule, occasion, on, DateOnly.FromDayNumber(last), name is null ? rule.Why : new Wording($"{rule.Why.English}: {name}", $"{rule.Why.Japanese}（{name}）"));
            }
        }

        return null;
    }

    private static IEnumerable<(DateOnly On, string? Name)> Occasions(TimingPolicy policy, TimingOccasion occasion, CustomerDates dates, DateOnly asOf) => occasion switch
    {
        TimingOccasion.LastPurchase => dates.LastPurchaseOn is { } bought && bought <= asOf ? [(bought, null)] : [],
        TimingOccasion.FiscalYearEnd => Yearly(asOf, year => new DateOnly(year, policy.FiscalYearEndMonth, Math.Min(policy.FiscalYearEndDay, DateTime.DaysInMonth(year, policy.FiscalYearEndMonth)))),
        TimingOccasion.Birthday => dates.BornOn is { } born ? Yearly(asOf, year => year > born.Year ? Again(born, year, policy.LeapDay) : null) : [],
        TimingOccasion.Anniversary => dates.RelationSince is { } since ? Yearly(asOf, year => year > since.Year ? Again(since, year, policy.LeapDay) : null) : [],
        TimingOccasion.Season => dates.UsualSeason is { } season ? Yearly(asOf, year => new DateOnly(year, FirstMonth(season), 1)) : [],
        _ => policy.Events.Where(e => e.Occasion == occasion && (e.Category is null || dates.Categories.Contains(e.Category))).Select(e => (e.On, (string?)e.Name)),
    };

    /// <summary>The years around the question: a stretch may reach a year to either side.</summary>
    private static IEnumerable<(DateOnly On, string? Name)> Yearly(DateOnly asOf, Func<int, DateOnly?> day) =>
        Enumerable.Range(asOf.Year - 2, 6).Where(y => y >= DateOnly.MinValue.Year && y <= DateOnly.MaxValue.Year).Select(day).OfType<DateOnly>().Select(d => (d, (string?)null));

    private static DateOnly Again(DateOnly day, int year, LeapDay leapDay) =>
        day is not { Month: 2, Day: 29 } || DateTime.IsLeapYear(year) ? new DateOnly(year, day.Month, day.Day)
        : leapDay == LeapDay.DayBefore ? new DateOnly(year, 2, 28) : new DateOnly(year, 3, 1);

    private static int FirstMonth(Season season) => season switch { Season.Spring => 3, Season.Summer => 6, Season.Autumn => 9, _ => 12 };
}
