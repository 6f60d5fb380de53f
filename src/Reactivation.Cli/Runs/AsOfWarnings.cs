using Reactivation.Cli.Input;

namespace Reactivation.Cli.Runs;

/// <summary>What does not go with the day of the question: the most frequent reason for a list that surprises.</summary>
internal static class AsOfWarnings
{
    /// <summary>From how many days after the newest event on, exclusive, the day of the question is probably a mistake, or the export old.</summary>
    internal const int FarBeyondDays = 31;

    internal static IEnumerable<Warning> Of(CustomerInput input, DateOnly asOf)
    {
        foreach (var (fact, count, first) in input.DaysAfter(asOf))
        {
            yield return new("given_days_after_as_of", count, new(
                $"{fact}: {count:N0} {(count == 1 ? "day lies" : "days lie")} after {asOf.Text()} and {(count == 1 ? "counts" : "count")} as not yet happened; the first is on line {first.Line}, customer {first.WrittenId}.",
                $"{fact}：{asOf.Text()} より後の日付が {count:N0} 件あり、まだ起きていないものとして扱います（最初は {first.Line} 行目、顧客 {first.WrittenId}）。"));
        }

        if (input.EventsAfter(asOf) is > 0 and var after)
        {
            yield return new("events_after_as_of", after, new(
                $"{after:N0} {(after == 1 ? "event lies" : "events lie")} after {asOf.Text()} and {(after == 1 ? "is" : "are")} not seen.",
                $"{asOf.Text()} より後のイベント {after:N0} 件は使いません。"));
        }

        if (input.NewestEventOn is { } newest && asOf.DayNumber - newest.DayNumber is > FarBeyondDays and var days)
        {
            yield return new("as_of_far_beyond_newest_event", days, new(
                $"The newest event is on {newest.Text()}, {days:N0} days before {asOf.Text()}: everyone looks silent. Is the export old, or the day wrong?",
                $"最新のイベントは {newest.Text()} で、{asOf.Text()} の {days:N0} 日前です。全員が休眠に見えます。データが古いか、基準日の誤りではありませんか。"));
        }
    }
}
