using Microsoft.Data.Sqlite;

namespace Reactivation.Benchmarks;

/// <summary>W as a query over a table in memory.</summary>
internal sealed class SqliteContender : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _query;

    public SqliteContender(Workload w)
    {
        _connection.Open();
        Execute($"CREATE TABLE c ({string.Join(", ", WorkloadSql.Columns.Select(c => c + " INT"))})");
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
        _query.CommandText = WorkloadSql.Of("NULLIF(max(ifnull(visit, -32768), ifnull(mail, -32768), ifnull(inquiry, -32768)), -32768)");

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

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
