using BenchmarkDotNet.Attributes;

namespace Reactivation.Benchmarks;

/// <summary>W over a hundred thousand customers: the table, our row engine, and what a user would otherwise write.</summary>
[MemoryDiagnoser]
public class ContenderBenchmarks
{
    private readonly ReactivationEngine _engine = ReactivationEngine.Create(Workload.Policy);
    private readonly AssessmentTable _result = new();
    private Workload _workload = null!;
    private LoopContender _loop = null!;
    private LinqContender _linq = null!;
    private RowContender _row = null!;
    private SqliteContender _sqlite = null!;

    [GlobalSetup]
    public void Setup()
    {
        _workload = new Workload(100_000);
        (_loop, _linq, _sqlite) = (new LoopContender(_workload), new LinqContender(_workload), new SqliteContender(_workload));
        _row = new RowContender(_linq);
    }

    [GlobalCleanup]
    public void Cleanup() => _sqlite.Dispose();

    [Benchmark(Baseline = true)]
    public void Table() => _engine.Assess(_workload.Table, Workload.AsOf, _result);

    [Benchmark]
    public long Row() => _row.Run().Points;

    [Benchmark]
    public long Loop() => _loop.Run().Points;

    [Benchmark]
    public long Linq() => _linq.Run().Points;

    [Benchmark]
    public long Sqlite() => _sqlite.Run().Points;
}
