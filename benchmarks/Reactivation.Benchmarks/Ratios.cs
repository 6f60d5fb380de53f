using System.Diagnostics;
using System.Globalization;
using Reactivation.Columns;

namespace Reactivation.Benchmarks;

/// <summary>Prints what must be reached as lines <c>name value</c>: ratios of medians within one process.</summary>
internal static partial class Ratios
{
    private const int Repeats = 9;

    public static void Run(string[] parts)
    {
        (string Name, Action Run)[] all = [("table", Table)];
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

    private static double Median(Action run, int repeats = Repeats) => Medians(run, () => { }, repeats).First;

    /// <summary>Two things in turn, so that what disturbs the machine disturbs both; nanoseconds.</summary>
    private static (double First, double Second) Medians(Action first, Action second, int repeats = Repeats)
    {
        for (var warm = 0; warm < 3; warm++)
        {
            first();
            second();
            Thread.Sleep(150);
        }

        var times = Enumerable.Range(0, repeats).Select(_ => (Time(first), Time(second))).ToList();
        return (Middle(times.Select(t => t.Item1)), Middle(times.Select(t => t.Item2)));

        static double Middle(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
    }

    private static double Time(Action run)
    {
        var from = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(from).TotalNanoseconds;
    }

    private static void Print(string name, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.####}"));
}
