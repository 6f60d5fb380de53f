using Reactivation.Customers;

namespace Reactivation.Linting.Search;

/// <summary>Days of the question that stand for all days: what nobody can meet as of any of them, nobody can meet as of any day.</summary>
/// <remarks>
/// Three months are 89 to 92 days, so a threshold of 90 days lies before, on or after one of three months, as the calendar will have it. Rows
/// only compare, so days with the same order of thresholds are alike. The calendar repeats every 400 years, and on days 1 to 28 of one month
/// the months before are equally long: that leaves some 16,000 days to look at. Where rows name dates, days before asOf do not count.
/// </remarks>
internal static class CalendarDays
{
    private const int MaxTerms = 64;
    private const int MaxDays = 256;
    private const int YearsOfCycle = 400;

    /// <summary>Distance from which on two thresholds cannot meet, not even by a day that is added on either side.</summary>
    private const int Apart = 4;

    /// <summary>One day for each order of the thresholds, <paramref name="asOf"/> first; null where there are too many.</summary>
    internal static IReadOnlyList<DateOnly>? For(PolicyReads reads, DateOnly asOf, ref long steps)
    {
        var isMixed = reads.Spans.Any(s => s.Unit == SpanUnit.Days && s.Count > 0) && reads.Spans.Any(s => s.Unit != SpanUnit.Days);
        if (reads.Dates.Count == 0 && !isMixed)
            return [asOf];
        var last = reads.Dates.Count == 0 ? asOf.DayNumber : LastDayThatMatters(reads, asOf);
        var after = reads.Dates.Count == 0 ? 2000 : DateOnly.FromDayNumber(last).Year + 1;
        var terms = reads.Spans.Count + reads.Dates.Count;
        if (terms > MaxTerms || after + YearsOfCycle > 9999 || (steps -= terms * (last - asOf.DayNumber + (isMixed ? 16_000L : 1))) < 0)
            return null;
        var candidates = Enumerable.Range(asOf.DayNumber, last - asOf.DayNumber + 1).Select(DateOnly.FromDayNumber).Concat(isMixed ? Cycle(after) : []);
        var days = candidates.DistinctBy(day => OrderAsOf(reads, day), StringComparer.Ordinal).Take(MaxDays + 1).ToList();
        return days.Count > MaxDays ? null : days;
    }

    /// <summary>From there on the dates lie behind the longest span.</summary>
    private static int LastDayThatMatters(PolicyReads reads, DateOnly asOf)
    {
        var date = Math.Max(reads.Dates.Max().DayNumber, asOf.DayNumber);
        return Math.Min(date + reads.Spans.Select(s => asOf.DayNumber - s.DayNumberBefore(asOf)).Append(0).Max() + Apart + 366, DateOnly.MaxValue.DayNumber);
    }

    private static IEnumerable<DateOnly> Cycle(int year) =>
        from month in Enumerable.Range(0, YearsOfCycle * 12).Select(m => new DateOnly(year, 1, 1).AddMonths(m))
        from day in Enumerable.Range(28, DateTime.DaysInMonth(month.Year, month.Month) - 27)
        select new DateOnly(month.Year, month.Month, day);

    /// <summary>The thresholds in their order, with how far each lies from the one before, as far as that matters; a character each.</summary>
    private static string OrderAsOf(PolicyReads reads, DateOnly day)
    {
        var thresholds = reads.Spans.Select(s => s.DayNumberBefore(day)).Concat(reads.Dates.Select(d => d.DayNumber)).Append(day.DayNumber).ToArray();
        var places = Enumerable.Range(0, thresholds.Length).ToArray();
        Array.Sort(thresholds, places);
        return string.Create(places.Length, (thresholds, places), static (order, of) =>
        {
            for (var i = 0; i < order.Length; i++)
                order[i] = (char)((of.places[i] * (Apart + 1)) + (i == 0 ? 0 : Math.Min(of.thresholds[i] - of.thresholds[i - 1], Apart)));
        });
    }
}
