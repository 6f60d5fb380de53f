using Reactivation.Conditions;

namespace Reactivation.Proofs;

/// <summary>The days that a test about a day asks for, as of the day of the question.</summary>
/// <param name="From">The first day, inclusive; null for any day up to <paramref name="To"/>.</param>
/// <param name="To">The last day, inclusive; null for any day from <paramref name="From"/> on. Before <paramref name="From"/> where no day can be meant.</param>
public readonly record struct DayBounds(DateOnly? From, DateOnly? To)
{
    /// <summary>The bounds of a test; null for one that does not compare days, or that reaches back beyond the calendar.</summary>
    internal static DayBounds? Of(Condition condition, DateOnly asOf) => condition switch
    {
        WithinTest within => new DayBounds(Day(within.Span.DayNumberBefore(asOf)), asOf),
        AgoTest ago => UpTo(ago.Span.DayNumberBefore(asOf) - (ago.IsStrict ? 1 : 0)),
        DateTest { IsBefore: true } before => UpTo(before.Date.DayNumber - 1),
        DateTest { Fact.Origin.MayLieAhead: true } due => new DayBounds(due.Date, null),
        DateTest from => new DayBounds(from.Date, asOf),
        _ => null,
    };

    private static DayBounds? UpTo(int day) => Day(day) is { } to ? new DayBounds(null, to) : null;

    private static DateOnly? Day(int day) => day < 0 ? null : DateOnly.FromDayNumber(day);
}
