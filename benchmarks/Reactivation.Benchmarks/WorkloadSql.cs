using System.Globalization;
using Reactivation.Customers;
using Reactivation.Priorities;

namespace Reactivation.Benchmarks;

/// <summary>W as one SQL query over a table <c>c</c> with days relative to asOf and codes as numbers. Only sums leave the database, which favours it.</summary>
internal static class WorkloadSql
{
    public static readonly string[] Columns = ["registered", "purchase", "visit", "mail", "inquiry", "talk", "follow_up", "revenue", "purchases", "reason", "advantage", "alongside"];

    /// <param name="latest">The latest of visit, mail and inquiry; null where there is none.</param>
    /// <param name="fence">What keeps a server from pasting a sub-query into every place that names it, where it would be computed again.</param>
    public static string Of(string latest, string fence = "")
    {
        var (cards, asOf) = (Workload.Policy.Scorecard.Characteristics, Workload.AsOf);
        var months = asOf.AddMonths(-3).DayNumber - asOf.DayNumber;
        var years = asOf.AddYears(-2).DayNumber - asOf.DayNumber;
        var two = Enumerable.Range(0, cards[0].Rows.Count).Reverse().Select(r => $"WHEN purchases >= {Bound(cards[0].Rows, r)} THEN {Ago(cards[0].Columns!, "purchase", b => cards[0].Points[(r * cards[0].Columns!.Count) + b])}");
        return $"""
            SELECT count(*) FILTER (WHERE tier = 3), count(*) FILTER (WHERE tier = 2), count(*) FILTER (WHERE tier = 1), sum(score) FROM (
              SELECT CASE WHEN NOT dormant THEN 0
                  WHEN (lately AND coalesce(purchase, -32768) < -30) OR (coalesce(reason = 0, FALSE) AND coalesce(advantage = 1, FALSE)) THEN 3
                  WHEN coalesce(reason IN (20, 21, 22), FALSE) OR (coalesce(reason = 2, FALSE) AND NOT lately) THEN 1
                  WHEN (purchases >= 2 AND coalesce(purchase <= {years}, FALSE)) OR coalesce(alongside = 1, FALSE) OR coalesce(reason IN (3, 8, 4, 5), FALSE) THEN 2
                  ELSE 1 END AS tier,
                CASE WHEN purchase IS NULL THEN 0 {string.Join(' ', two)} END
                + coalesce({Ago(cards[1].Rows, "signal", b => cards[1].Points[b])}, 0)
                + CASE {string.Join(' ', Enumerable.Range(0, cards[2].Rows.Count).Reverse().Select(r => $"WHEN revenue >= {Bound(cards[2].Rows, r)} THEN {cards[2].Points[r]}"))} END
                + CASE reason {string.Join(' ', cards[3].Points.Select((p, i) => $"WHEN {i} THEN {p}"))} ELSE {cards[3].MissingPoints} END AS score
              FROM (SELECT *, coalesce(signal >= -30, FALSE) AS lately,
                  NOT coalesce(purchase >= -180, FALSE) AND (
                    (coalesce(registered <= -90, FALSE) AND NOT coalesce(visit >= -30, FALSE))
                    OR (coalesce(registered <= {months}, FALSE) AND NOT coalesce(purchase >= {months}, FALSE) AND NOT coalesce(signal >= {months}, FALSE))
                    OR (coalesce(talk < {months}, FALSE) AND NOT coalesce(follow_up >= {months}, FALSE))
                    OR coalesce(purchase <= -181, FALSE)) AS dormant
                FROM (SELECT *, {latest} AS signal FROM c {fence}) AS s {fence}) AS d) AS t
            """;

        static string Bound(Bins bins, int bin) => bin == 0 ? "-9223372036854775807" : (((NumberBins)bins).From[bin - 1] / (bins.Fact is AmountFact ? Cell.AmountScale : 1)).ToString(CultureInfo.InvariantCulture);

        static string Ago(Bins bins, string day, Func<int, int> points) =>
            $"CASE WHEN {day} IS NULL THEN NULL {string.Join(' ', ((DayBins)bins).Within.Select((w, i) => $"WHEN {day} >= {-w.Count} THEN {points(i)}"))} ELSE {points(bins.Count - 1)} END";
    }
}
