using System.Globalization;
using Microsoft.Data.Sqlite;
using Reactivation.Customers;
using Reactivation.Priorities;

namespace Reactivation.Benchmarks;

/// <summary>W as one SQL query over a table in memory. Only sums leave the database, which favours it.</summary>
internal sealed class SqliteContender : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _query;

    public SqliteContender(Workload w)
    {
        _connection.Open();
        Execute("CREATE TABLE c (registered INT, purchase INT, visit INT, mail INT, inquiry INT, talk INT, follow_up INT, revenue INT, purchases INT, reason INT, advantage INT, alongside INT)");
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = $"INSERT INTO c VALUES ({string.Join(", ", Enumerable.Range(0, 12).Select(i => "$" + i))})";
        var values = Enumerable.Range(0, 12).Select(i => insert.Parameters.Add("$" + i, SqliteType.Integer)).ToArray();
        for (var row = 0; row < w.Count; row++)
        {
            for (var i = 0; i < 7; i++)
                values[i].Value = w.Days[i][row] == short.MinValue ? DBNull.Value : (long)w.Days[i][row];
            (values[7].Value, values[8].Value) = ((long)w.Revenue[row], (long)w.Purchases[row]);
            (values[9].Value, values[10].Value, values[11].Value) = (Code(w.Reasons[row]), Code(w.Advantage[row]), Code(w.Alongside[row]));
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        _query = _connection.CreateCommand();
        _query.CommandText = Sql();

        static object Code(sbyte code) => code < 0 ? DBNull.Value : (long)code;
    }

    public Answer Run()
    {
        using var reader = _query.ExecuteReader();
        reader.Read();
        return new(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3));
    }

    public void Dispose()
    {
        _query.Dispose();
        _connection.Dispose();
    }

    private static string Sql()
    {
        var (cards, asOf) = (Workload.Policy.Scorecard.Characteristics, Workload.AsOf);
        var months = asOf.AddMonths(-3).DayNumber - asOf.DayNumber;
        var years = asOf.AddYears(-2).DayNumber - asOf.DayNumber;
        var signal = "NULLIF(max(ifnull(visit, -32768), ifnull(mail, -32768), ifnull(inquiry, -32768)), -32768)";
        var two = Enumerable.Range(0, cards[0].Rows.Count).Reverse().Select(r => $"WHEN purchases >= {Bound(cards[0].Rows, r)} THEN {Ago(cards[0].Columns!, "purchase", b => cards[0].Points[(r * cards[0].Columns!.Count) + b])}");
        return $"""
            SELECT sum(tier = 3), sum(tier = 2), sum(tier = 1), sum(score) FROM (
              SELECT CASE WHEN NOT dormant THEN 0
                  WHEN (lately AND ifnull(purchase, -32768) < -30) OR (ifnull(reason = 0, 0) AND ifnull(advantage = 1, 0)) THEN 3
                  WHEN ifnull(reason IN (20, 21, 22), 0) OR (ifnull(reason = 2, 0) AND NOT lately) THEN 1
                  WHEN (purchases >= 2 AND ifnull(purchase <= {years}, 0)) OR ifnull(alongside = 1, 0) OR ifnull(reason IN (3, 8, 4, 5), 0) THEN 2
                  ELSE 1 END AS tier,
                CASE WHEN purchase IS NULL THEN 0 {string.Join(' ', two)} END
                + ifnull({Ago(cards[1].Rows, "signal", b => cards[1].Points[b])}, 0)
                + CASE {string.Join(' ', Enumerable.Range(0, cards[2].Rows.Count).Reverse().Select(r => $"WHEN revenue >= {Bound(cards[2].Rows, r)} THEN {cards[2].Points[r]}"))} END
                + CASE reason {string.Join(' ', cards[3].Points.Select((p, i) => $"WHEN {i} THEN {p}"))} ELSE {cards[3].MissingPoints} END AS score
              FROM (SELECT *, ifnull(signal >= -30, 0) AS lately,
                  NOT ifnull(purchase >= -180, 0) AND (
                    (ifnull(registered <= -90, 0) AND NOT ifnull(visit >= -30, 0))
                    OR (ifnull(registered <= {months}, 0) AND NOT ifnull(purchase >= {months}, 0) AND NOT ifnull(signal >= {months}, 0))
                    OR (ifnull(talk < {months}, 0) AND NOT ifnull(follow_up >= {months}, 0))
                    OR ifnull(purchase <= -181, 0)) AS dormant
                FROM (SELECT *, {signal} AS signal FROM c)))
            """;

        static string Bound(Bins bins, int bin) => bin == 0 ? "-9223372036854775807" : (((NumberBins)bins).From[bin - 1] / (bins.Fact is AmountFact ? Cell.AmountScale : 1)).ToString(CultureInfo.InvariantCulture);

        static string Ago(Bins bins, string day, Func<int, int> points) =>
            $"CASE WHEN {day} IS NULL THEN NULL {string.Join(' ', ((DayBins)bins).Within.Select((w, i) => $"WHEN {day} >= {-w.Count} THEN {points(i)}"))} ELSE {points(bins.Count - 1)} END";
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
