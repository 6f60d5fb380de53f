using BenchmarkDotNet.Running;
using Reactivation.Benchmarks;

if (args is ["ratios", .. var parts])
    Ratios.Run(parts);
else
    BenchmarkSwitcher.FromAssembly(typeof(Workload).Assembly).Run(args);
