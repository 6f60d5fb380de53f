using BenchmarkDotNet.Attributes;
using Reactivation.Columns;

namespace Reactivation.Benchmarks;

/// <summary>W over a table, at sizes from what fits a cache to what fits no cache, against the limit of its own bytes.</summary>
[MemoryDiagnoser]
public class TableBenchmarks
{
    private readonly ReactivationEngine _engine = ReactivationEngine.Create(Workload.Policy);
    private readonly AssessmentTable _result = new();
    private Workload _workload = null!;
    private ReadWriteLoop _limit = null!;
    private TableOptions _options = null!;

    [Params(10_000, 100_000, 1_000_000, 10_000_000, 30_000_000)]
    public int Customers { get; set; }

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _workload = new Workload(Customers);
        _limit = ReadWriteLoop.For(_workload);
        _options = new TableOptions { DegreeOfParallelism = Threads };
    }

    [Benchmark(Baseline = true)]
    public long ReadAndWrite() => _limit.Run(Threads);

    [Benchmark]
    public void Table() => _engine.Assess(_workload.Table, Workload.AsOf, _result, _options);
}
