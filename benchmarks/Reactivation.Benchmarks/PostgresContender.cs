using Npgsql;
using NpgsqlTypes;

namespace Reactivation.Benchmarks;

/// <summary>W as a query over a table of a server, in narrow columns, in memory once it was read, on one process of the server.</summary>
internal sealed class PostgresContender : IDisposable
{
    /// <summary>The environment variable with the connection string of a database in which a schema may be made and dropped.</summary>
    public const string Variable = "REACTIVATION_POSTGRES";

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _query;

    private PostgresContender(string server, Workload w)
    {
        _connection = new NpgsqlConnection(server);
        _connection.Open();
        Execute("CREATE SCHEMA reactivation_benchmark");
        Execute("SET search_path = reactivation_benchmark");
        Execute($"CREATE UNLOGGED TABLE c ({string.Join(", ", WorkloadSql.Columns.Select(c => c + (c == "revenue" ? " int" : " smallint")))})");
        using (var rows = _connection.BeginBinaryImport("COPY c FROM STDIN (FORMAT BINARY)"))
        {
            for (var row = 0; row < w.Count; row++)
            {
                rows.StartRow();
                foreach (var days in w.Days)
                    Small(days[row], short.MinValue);
                rows.Write(w.Revenue[row], NpgsqlDbType.Integer);
                Small(w.Purchases[row], short.MinValue);
                foreach (var codes in new[] { w.Reasons, w.Advantage, w.Alongside })
                    Small(codes[row], sbyte.MinValue);
            }

            rows.Complete();

            void Small(short value, short missing)
            {
                if (value == missing)
                    rows.WriteNull();
                else
                    rows.Write(value, NpgsqlDbType.Smallint);
            }
        }

        Execute("VACUUM (FREEZE, ANALYZE) c");
        Execute("SET max_parallel_workers_per_gather = 0");
        _query = new NpgsqlCommand(WorkloadSql.Of("greatest(visit, mail, inquiry)", fence: "OFFSET 0"), _connection) { CommandTimeout = 0 };
    }

    /// <summary>The contender; null where no server is given.</summary>
    public static PostgresContender? Of(Workload w) => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server ? new(server, w) : null;

    public Answer Run()
    {
        using var reader = _query.ExecuteReader();
        reader.Read();
        return new(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3));
    }

    public void Dispose()
    {
        Execute("DROP SCHEMA reactivation_benchmark CASCADE");
        _query.Dispose();
        _connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }
}
