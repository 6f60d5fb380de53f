using BenchmarkDotNet.Attributes;

namespace Reactivation.Benchmarks;

/// <summary>What is done once: parsing a condition, making an engine, binding and compiling for a day.</summary>
[MemoryDiagnoser]
public class PolicyBenchmarks
{
    private readonly CustomerTable _small = new Workload(64).Table;
    private readonly ReactivationEngine _w = ReactivationEngine.Create(Workload.Policy);
    private readonly ReactivationEngine _default = ReactivationEngine.Create(ReactivationPolicy.Default);
    private int _day;

    [Benchmark]
    public Condition Parse() => Condition.Parse("last_purchase_on at least 181 days ago and purchase_sum[24 months] >= 1000000 and not last_web_visit_on within 30 days");

    [Benchmark]
    public ReactivationEngine Create() => ReactivationEngine.Create(ReactivationPolicy.Default);

    [Benchmark]
    public AssessmentTable CompileW() => _w.Assess(_small, NextDay());

    [Benchmark]
    public AssessmentTable CompileDefault() => _default.Assess(_small, NextDay());

    /// <summary>Another day each time, so that nothing is kept from before.</summary>
    private DateOnly NextDay() => Workload.AsOf.AddDays(-(++_day % 5_000));
}
