using System.Diagnostics;
using System.Globalization;
using Reactivation.Columns;

namespace Reactivation.Benchmarks;

/// <summary>Prints what must be reached as lines <c>name value</c>: ratios of medians within one process.</summary>
internal static class Ratios
{
    private const int Repeats = 9;

    public static void Run(string[] parts)
    {
        (string Name, Action Run)[] all = [("table", Table), ("sizes", Sizes), ("allocation", Allocation), ("plan", Plans), ("contenders", Contenders), ("row", Row), ("events", Events), ("policy", FullPolicy), ("messages", MessageRatios.Run)];
        foreach (var (name, run) in all.Where(p => parts.Length == 0 || parts.Contains(p.Name)))
            run();
    }

    private static void Table()
    {
        var engine = ReactivationEngine.Create(Workload.Policy);
        var w = new Workload(10_000_000);
        var limit = ReadWriteLoop.For(w);
        foreach (var threads in new[] { 1, 2 })
        {
            var result = new AssessmentTable();
            var options = new TableOptions { DegreeOfParallelism = threads };
            var (table, loop) = Medians(() => engine.Assess(w.Table, Workload.AsOf, result, options), () => limit.Run(threads));
            Print($"table_{threads}t_over_limit", table / loop);
            Print($"table_{threads}t_ns_per_customer", table / w.Count);
            Print($"limit_{threads}t_ns_per_customer", loop / w.Count);
        }
    }

    private static void Sizes()
    {
        var engine = ReactivationEngine.Create(Workload.Policy);
        foreach (var millions in new[] { 1, 10, 30 })
        {
            var w = new Workload(millions * 1_000_000);
            var result = new AssessmentTable();
            Print($"ns_per_customer_{millions}m", Median(() => engine.Assess(w.Table, Workload.AsOf, result)) / w.Count);
        }
    }

    private static void Allocation()
    {
        var engine = ReactivationEngine.Create(Workload.Policy);
        var w = new Workload(1_000_000);
        foreach (var threads in new[] { 1, 2 })
        {
            var (result, options) = (new AssessmentTable(), new TableOptions { DegreeOfParallelism = threads });
            for (var warm = 0; warm < 200; warm++)
                engine.Assess(w.Table, Workload.AsOf, result, options);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var run = 0; run < 100; run++)
                engine.Assess(w.Table, Workload.AsOf, result, options);
            var bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
            Print(threads == 1 ? "allocated_bytes_per_run" : $"allocated_bytes_per_run_{threads}t", bytes / 100.0);
        }
    }

    private static void Plans()
    {
        foreach (var (name, policy) in new[] { ("plan_compile_us", Workload.Policy), ("plan_compile_default_policy_us", ReactivationPolicy.Default) })
        {
            var engine = ReactivationEngine.Create(policy);
            var small = new Workload(64);
            var day = 0;

            // Another day each time: bound, compiled and run over 64 customers. The first thousand are for the compiler of the runtime.
            for (; day < 1_000; day++)
                engine.Assess(small.Table, Workload.AsOf.AddDays(-day));
            Print(name, Median(() => engine.Assess(small.Table, Workload.AsOf.AddDays(-++day)), 301) / 1_000);
        }
    }

    private static void Contenders()
    {
        var engine = ReactivationEngine.Create(Workload.Policy);
        var w = new Workload(1_000_000);
        var result = engine.Assess(w.Table, Workload.AsOf);
        var answer = Answer.Of(result);
        var table = Median(() => engine.Assess(w.Table, Workload.AsOf, result), 41);
        Print("table_1m_ns_per_customer", table / w.Count);
        var loop = new LoopContender(w);
        loop.Run().MustBe(answer, "loop");
        Print("loop_over_table", Median(() => loop.Run()) / table);
        var linq = new LinqContender(w);
        linq.Run().MustBe(answer, "LINQ");
        Print("linq_over_table", Once(() => linq.Run()) / table);
        var row = new RowContender(linq);
        row.Run().MustBe(answer, "row");
        Print("row_over_table", Once(() => row.Run()) / table);
        using var sqlite = new SqliteContender(w);
        sqlite.Run().MustBe(answer, "SQLite");
        Print("sqlite_over_table", Once(() => sqlite.Run()) / table);
        using var postgres = PostgresContender.Of(w);
        postgres?.Run().MustBe(answer, "PostgreSQL");
        if (postgres is not null)
            Print("postgresql_over_table", Once(() => postgres.Run()) / table);
        else
            Console.WriteLine($"# postgresql_over_table is left out: {PostgresContender.Variable} names no server");

        // Seconds each: three passes, the middle one.
        static double Once(Action run) => Enumerable.Range(0, 3).Select(_ => Time(run)).Order().ElementAt(1);
    }

    private static void Row()
    {
        var w = new Workload(10_000);
        var row = new RowContender(new LinqContender(w));
        Print("row_ns_per_customer", Median(() => row.Run(), 31) / w.Count);
        var before = GC.GetAllocatedBytesForCurrentThread();
        row.Run();
        Print("row_bytes_per_customer", (GC.GetAllocatedBytesForCurrentThread() - before) / (double)w.Count);
        Print("row_proof_us", Median(() => _ = row.One(7).Reasons.Length, 301) / 1_000);

        // Customer records that are ready and have been read before, which is the harder comparison; and records made for the question.
        var ready = row.AsCustomers().ToList();
        if (row.Customers(ready) != row.Entities())
            throw new InvalidOperationException("Entities and customer records come to other answers.");
        var (entities, customers) = Medians(() => row.Entities(), () => row.Customers(ready), 31);
        Print("entity_over_customer", entities / customers);
        (entities, customers) = Medians(() => row.Entities(), () => row.Customers(row.AsCustomers()), 31);
        Print("entity_over_customer_made_for_it", entities / customers);
    }

    private static void Events()
    {
        var w = new EventWorkload(20_000_000, 1_000_000);
        if (w.Ours(1) != w.Dictionary())
            throw new InvalidOperationException("The dictionary comes to other facts.");
        var (ours, dictionary) = Medians(() => w.Ours(1), () => w.Dictionary(), time: Collected(Time));
        Print("events_dictionary_over_ours", dictionary / ours);
        Print("events_ns_per_event", ours / w.Count);
        var (oursWork, dictionaryWork) = Medians(() => w.Ours(1), () => w.Dictionary(), time: Collected(ProcessorTime));
        Print("events_dictionary_over_ours_processor_time", dictionaryWork / oursWork);
        (ours, dictionary) = Medians(() => w.Ours(1), () => w.Dictionary());
        Print("events_dictionary_over_ours_amid_garbage", dictionary / ours);
        Print("events_2t_ns_per_event", Medians(() => w.Ours(2), () => { }, time: Collected(Time)).First / w.Count);

        // Both leave hundreds of megabytes behind. As BenchmarkDotNet does, it is taken away before a clock runs: neither pays for what the other left.
        static Func<Action, double> Collected(Func<Action, double> time) => run =>
        {
            GC.Collect();
            return time(run);
        };
    }

    private static void FullPolicy()
    {
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default);
        var table = FullWorkload.Table(1_000_000);
        var result = new AssessmentTable();
        Print("full_policy_ns_per_customer", Median(() => engine.Assess(table, Workload.AsOf, result)) / table.Count);
    }

    internal static double Median(Action run, int repeats = Repeats) => Medians(run, () => { }, repeats).First;

    /// <summary>Two things in turn, so that what disturbs the machine disturbs both; nanoseconds.</summary>
    internal static (double First, double Second) Medians(Action first, Action second, int repeats = Repeats, Func<Action, double>? time = null)
    {
        time ??= Time;
        for (var warm = 0; warm < 3; warm++)
        {
            first();
            second();
            Thread.Sleep(150);
        }

        var times = Enumerable.Range(0, repeats).Select(_ => (time(first), time(second))).ToList();
        return (Middle(times.Select(t => t.Item1)), Middle(times.Select(t => t.Item2)));

        static double Middle(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
    }

    private static double Time(Action run)
    {
        var from = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(from).TotalNanoseconds;
    }

    /// <summary>What the process worked, in its own code and for it in the operating system's: on a busy machine steadier than time.</summary>
    private static double ProcessorTime(Action run)
    {
        var from = Environment.CpuUsage.TotalTime;
        run();
        return (Environment.CpuUsage.TotalTime - from).TotalNanoseconds;
    }

    internal static void Print(string name, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.####}"));
}
