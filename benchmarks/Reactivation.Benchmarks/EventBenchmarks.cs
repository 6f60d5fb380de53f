using BenchmarkDotNet.Attributes;

namespace Reactivation.Benchmarks;

/// <summary>Events to facts against a dictionary of structs.</summary>
public class EventBenchmarks
{
    private EventWorkload _workload = null!;

    [Params(1_000_000, 20_000_000)]
    public int Events { get; set; }

    [GlobalSetup]
    public void Setup() => _workload = new EventWorkload(Events, Events / 20);

    [Benchmark(Baseline = true)]
    public long Dictionary() => _workload.Dictionary().Sum;

    [Benchmark]
    public long OneThread() => _workload.Ours(1).Sum;

    [Benchmark]
    public long TwoThreads() => _workload.Ours(2).Sum;
}
