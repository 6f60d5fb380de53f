using Reactivation.Cli.Input;
using Reactivation.Cli.Input.Contacts;

namespace Reactivation.Cli.Runs;

/// <summary>What does not go with the moment of the question, and what forbids contacts without it being known to whom.</summary>
internal static class ContactWarnings
{
    /// <summary>How many customers are named.</summary>
    private const int Named = 3;

    internal static IEnumerable<Warning> Of(InputFiles files, ContactBook contacts, DateOnly asOf)
    {
        if (contacts.StopsOfNobody is > 0 and var lost)
        {
            yield return new("stops_of_nobody", lost, new(
                $"{lost:N0} {(lost == 1 ? "row of the contact logs forbids" : "rows of the contact logs forbid")} contacts and could not be placed: no contact has that id. Whom {(lost == 1 ? "it means" : "they mean")} may still be contacted.",
                $"連絡先と結び付かない配信停止・苦情・停止などの記録が {lost:N0} 行あります。該当する方に連絡してしまうおそれがあります。"));
        }

        if (contacts.StopsWithoutContact is { Count: > 0 } stopped)
        {
            var (rows, first) = (stopped.Values.Sum(s => s.Count), Shown.Names(stopped.Keys.Take(Named)) + (stopped.Count > Named ? ", …" : ""));
            yield return new("stops_without_contact", rows, new(
                $"{rows:N0} {(rows == 1 ? "row of the contact logs forbids" : "rows of the contact logs forbid")} contacts with {stopped.Count:N0} {(stopped.Count == 1 ? "customer who has" : "customers who have")} no contact on record ({first}): nothing is sent to them.",
                $"連絡先のない顧客 {stopped.Count:N0} 人（{first}）への連絡を禁じる記録が {rows:N0} 行あります。この方々には連絡しません。"));
        }

        if (files.Moment is not { } moment)
            yield break;
        if (contacts.StopsAhead is > 0 and var stops)
        {
            yield return new("stops_after_moment", stops, new(
                $"{stops:N0} {(stops == 1 ? "row of the contact logs forbids" : "rows of the contact logs forbid")} contacts from a moment after {moment.Short()} on: whom {(stops == 1 ? "it is of is" : "they are of are")} not contacted until {(stops == 1 ? "it is" : "they are")} mended.",
                $"{moment.Short()} より後の日時の配信停止・撤回・苦情・停止の記録が {stops:N0} 行あります。修正されるまで該当する方には連絡しません。"));
        }

        if (contacts.RecordsAhead is > 0 and var ahead)
        {
            yield return new("records_after_moment", ahead, new(
                $"{ahead:N0} {(ahead == 1 ? "record of the contact logs lies" : "records of the contact logs lie")} after {moment.Short()} and {(ahead == 1 ? "does" : "do")} not count yet.",
                $"{moment.Short()} より後の日時の記録 {ahead:N0} 件は、まだ使いません。"));
        }

        if (DateOnly.FromDateTime(moment.DateTime).DayNumber - asOf.DayNumber is > AsOfWarnings.FarBeyondDays and var days)
        {
            yield return new("at_far_beyond_as_of", days, new(
                $"The moment of the question, {moment.Short()}, is {days:N0} days after {asOf.Text()}, of which the customers are assessed. Is the day wrong, or the moment?",
                $"質問の日時 {moment.Short()} は、基準日 {asOf.Text()} の {days:N0} 日後です。基準日か日時の誤りではありませんか。"));
        }
    }
}
