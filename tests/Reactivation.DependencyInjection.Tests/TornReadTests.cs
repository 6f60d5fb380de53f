using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Reactivation.Hosting.Tests;

/// <summary>Writers that take their time, readers without a pause, the real clock.</summary>
public sealed class TornReadTests : IDisposable
{
    private const int Changes = 20;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task EveryPolicyThatIsEverServed_IsOneThatWasWritten()
    {
        var path = _folder.Write("b2b.json", Long(100));
        using var host = Hosts.Build(s => s.AddReactivation().AddPolicy("b2b", PolicySource.File(path, polling: TimeSpan.FromMilliseconds(3))));
        await host.StartAsync(TestContext.Current.CancellationToken);
        var (refused, taken) = (0, 0);
        host.Engines().Reloaded += r => _ = r.Problems.IsEmpty ? Interlocked.Increment(ref taken) : Interlocked.Increment(ref refused);
        var seen = new ConcurrentDictionary<ReactivationEngine, int>();
        using var end = new CancellationTokenSource(Longest);
        host.Engines().Reloaded += _ =>
        {
            if (!end.IsCancellationRequested && taken >= Changes && refused > 0)
                end.Cancel();
        };

        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => Read(host, seen, end.Token))).ToList();
        await Write(path, end.Token);
        await Task.WhenAll(readers);

        seen.Keys.Select(e => e.Print()).Distinct().Should().BeSubsetOf([Print(100), Print(200)]);
        taken.Should().BeGreaterThanOrEqualTo(Changes, "the file changes all the time");
        refused.Should().BePositive("half-written files lie about for longer than two looks take");
        TestContext.Current.TestOutputHelper!.WriteLine($"{seen.Count} engines in {seen.Values.Sum()} scopes; {taken} taken, {refused} half-written ones refused");

        // At rest, the last one written serves.
        await File.WriteAllTextAsync(path, Long(200), TestContext.Current.CancellationToken);
        await Until(() => host.Engines().Current("b2b").Print() == Print(200) && host.Engines().Problems.IsEmpty);
    }

    private static async Task Until(Func<bool> holds)
    {
        for (var tries = 0; tries < 1_000 && !holds(); tries++)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        holds().Should().BeTrue();
    }

    private static void Read(IHost host, ConcurrentDictionary<ReactivationEngine, int> seen, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            using var scope = host.Services.CreateScope();
            var engine = scope.ServiceProvider.GetRequiredKeyedService<ReactivationEngine>("b2b");
            seen.AddOrUpdate(engine, 1, (_, count) => count + 1);
            if (!ReferenceEquals(engine, scope.ServiceProvider.GetRequiredKeyedService<ReactivationEngine>("b2b")))
                throw new InvalidOperationException("The engine changed within a unit of work.");
        }
    }

    /// <summary>In turn: emptied and written in four slow pieces, as editors do; written beside and renamed.</summary>
    private async Task Write(string path, CancellationToken end)
    {
        var random = new Random(8);
        for (var turn = 0; !end.IsCancellationRequested; turn++)
        {
            var content = Encoding.UTF8.GetBytes(Long(turn % 2 == 0 ? 200 : 100));
            if (random.Next(2) == 0)
            {
                var beside = _folder.At("beside");
                await File.WriteAllBytesAsync(beside, content, CancellationToken.None);
                File.Move(beside, path, overwrite: true);
            }
            else
            {
                await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
                foreach (var piece in content.Chunk((content.Length / 4) + 1))
                {
                    file.Write(piece);
                    file.Flush();
                    await Task.Delay(random.Next(30), CancellationToken.None);
                }
            }

            await Task.Delay(random.Next(40), CancellationToken.None);
        }
    }

    /// <summary>Long enough to be written in several pieces, none of which is a policy but all of them together.</summary>
    private static string Long(int days) => Policies.Json(days, new string((char)('a' + (days / 100)), 180)).Replace("\n", new string('\n', 2_000), StringComparison.Ordinal);

    private static string Print(int days) => Policies.Print(days);
}
