using System.Collections.Immutable;

namespace Reactivation.Approaches;

/// <summary>Which days are business days: your weekend and your holidays; nothing is assumed of a country.</summary>
public sealed record BusinessCalendar
{
    /// <summary>Days of the week without business.</summary>
    /// <value>The default is Saturday and Sunday.</value>
    public ImmutableHashSet<DayOfWeek> Weekend { get; init; } = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>Holidays, and company holidays.</summary>
    public ImmutableHashSet<DateOnly> Holidays { get; init; } = [];

    /// <summary>Whether a day is a business day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True for neither weekend nor holiday.</returns>
    public bool IsBusinessDay(DateOnly day) => !Weekend.Contains(day.DayOfWeek) && !Holidays.Contains(day);
}
