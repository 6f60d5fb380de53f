using BenchmarkDotNet.Attributes;
using Reactivation.Columns;

namespace Reactivation.Benchmarks;

/// <summary>W over a million customers at each width, with days of 16 and of 32 bits.</summary>
public class WidthBenchmarks
{
    private readonly ReactivationEngine _engine = ReactivationEngine.Create(Workload.Policy);
    private readonly AssessmentTable _narrowResult = new();
    private readonly AssessmentTable _wideResult = new();
    private CustomerTable _narrow = null!;
    private CustomerTable _wide = null!;
    private TableOptions _options = null!;

    [Params(VectorWidth.Bits512, VectorWidth.Bits256, VectorWidth.Bits128, VectorWidth.Scalar)]
    public VectorWidth Width { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var workload = new Workload(1_000_000);
        (_narrow, _wide, _options) = (workload.Table, workload.WideTable(), new TableOptions { Width = Width });
    }

    [Benchmark(Baseline = true)]
    public void Days16() => _engine.Assess(_narrow, Workload.AsOf, _narrowResult, _options);

    [Benchmark]
    public void Days32() => _engine.Assess(_wide, Workload.AsOf, _wideResult, _options);
}
