using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Reactivation.Cli.Tests.Hostile;

/// <summary>
/// A hundred thousand inputs made to hurt — condition texts, policies, header maps, CSV files — in four minutes of processor time: no crash, no hang, always
/// a result or problems with their places, and never much memory for one of them.
/// </summary>
[Collection(nameof(Alone))]
public sealed class HostileInputTests
{
    private const int PerRound = 20;
    private const long MostBytes = 64L << 20;

    /// <summary>How many; set <c>REACTIVATION_HOSTILE</c> for more, and <c>REACTIVATION_SEED</c> for others.</summary>
    private static readonly int Inputs = Setting("REACTIVATION_HOSTILE", 100_000);

    private static readonly int Seed = Setting("REACTIVATION_SEED", 20261122);
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan MostProcessorTime = TimeSpan.FromMinutes(4) * Math.Max(1, Inputs / 100_000);

    /// <summary>Of twenty inputs, what each is; the rest are condition texts.</summary>
    private static readonly string[] Shares = ["policy", "policy", "events.csv", "events.csv", "events.csv", "customers.csv", "customers.csv", "map.json", "map.json", "aliases.csv", "contacts.csv", "contact-log.csv"];

    /// <summary>Inputs that once broke something, each as its target and its bytes in base 64.</summary>
    public static TheoryData<string, string> Cases() => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Hostile", "cases.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ')).Select(p => (p[0], p[1]))];

    [Fact]
    public async Task AlwaysAResult_OrProblemsWithTheirPlaces()
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var failures = new ConcurrentQueue<string>();
        var underWay = new ConcurrentDictionary<int, string>();
        var counts = new ConcurrentDictionary<(string, bool), int>();
        var largest = 0L;
        var workers = Enumerable.Range(0, Environment.ProcessorCount).Select(worker => Task.Factory.StartNew(() => Work(worker), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));

        try
        {
            await Task.WhenAll(workers).WaitAsync(MostProcessorTime * 4, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"hangs, or far too slow: {string.Join(", ", underWay.Values)}");
        }

        process.Refresh();
        var took = process.TotalProcessorTime - before;
        failures.Should().BeEmpty();
        TestContext.Current.SendDiagnosticMessage($"{Inputs} inputs in {took.TotalSeconds:0} s of the processor, at most {largest >> 20} MiB for one: {string.Join(", ", counts.OrderBy(c => c.Key).Select(c => $"{c.Key.Item1} {(c.Key.Item2 ? "read" : "refused")} {c.Value}"))}");
        took.Should().BeLessThan(MostProcessorTime, "of one processor, whatever else the machine does");
        counts.Values.Sum().Should().Be(Inputs);
        foreach (var name in Shares.Append("condition").Distinct())
        {
            counts.GetValueOrDefault((name, true)).Should().BeGreaterThan(Inputs / 1000, $"some {name} can still be read");
            counts.GetValueOrDefault((name, false)).Should().BeGreaterThan(Inputs / 1000, $"some {name} cannot be read");
        }

        void Work(int worker)
        {
            var targets = Targets();
            try
            {
                for (var number = worker; number < Inputs && failures.Count < 5; number += Environment.ProcessorCount)
                {
                    var mutator = new Mutator(unchecked(Seed + number));
                    var target = targets[number % PerRound < Shares.Length ? Shares[number % PerRound] : "condition"];
                    underWay[worker] = $"{target.Name} {number}";
                    var input = target.Make(mutator);
                    counts.AddOrUpdate((target.Name, Take(target, input, mutator, failures, out var allocated)), 1, (_, count) => count + 1);
                    InterlockedMax(ref largest, allocated);
                }
            }
            finally
            {
                Dispose(targets);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void WhatOnceBroke_BreaksNoMore(string target, string base64)
    {
        var targets = Targets();
        var failures = new ConcurrentQueue<string>();

        Take(targets[target], Convert.FromBase64String(base64), new Mutator(1), failures, out _);

        Dispose(targets);
        failures.Should().BeEmpty();
    }

    private static bool Take(HostileTarget target, byte[] input, Mutator mutator, ConcurrentQueue<string> failures, out long allocated)
    {
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var isRead = false;
        string? wrong = null;
        try
        {
            isRead = target.Take(input, mutator);
        }
        catch (Exception broken)
        {
            wrong = broken.ToString();
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        wrong ??= clock.Elapsed > MostTime ? $"took {clock.Elapsed}" : allocated > MostBytes ? $"took {allocated >> 20} MiB" : null;
        if (wrong is not null)
            failures.Enqueue($"Put this line into Hostile/cases.txt:\n{target.Name} {Convert.ToBase64String(input)}\n{Encoding.UTF8.GetString(input)[..Math.Min(2000, Encoding.UTF8.GetCharCount(input))]}\n{wrong}");
        return isRead;
    }

    private static void InterlockedMax(ref long most, long value)
    {
        for (var seen = Interlocked.Read(ref most); value > seen && Interlocked.CompareExchange(ref most, value, seen) != seen; seen = Interlocked.Read(ref most))
        {
        }
    }

    private static Dictionary<string, HostileTarget> Targets() =>
        new HostileTarget[] { new ConditionTarget(), new PolicyTarget() }.Concat(FileTarget.Names.Select(n => new FileTarget(n))).ToDictionary(t => t.Name);

    private static void Dispose(Dictionary<string, HostileTarget> targets)
    {
        foreach (var target in targets.Values.OfType<IDisposable>())
            target.Dispose();
    }

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : usual;
}
