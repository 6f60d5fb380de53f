using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Reactivation.Hosting.Tests;

public sealed class FileReloadTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly ManualTime _time = new();
    private readonly List<PolicyReload> _reloads = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AChangedFile_IsTaken_OnceTwoLooksFoundTheSame()
    {
        using var host = Start();
        var before = host.Engines().Current("b2b");
        _folder.Write("b2b.json", Policies.Json(200));

        Look();
        host.Engines().Current("b2b").Should().BeSameAs(before, "it may still be written");
        Look();
        host.Engines().Current("b2b").Print().Should().Be(Policies.Print(200));
        before.Print().Should().Be(Policies.Print(100), "an engine never changes");
        _reloads.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Name = "b2b", Engine = host.Engines().Current("b2b"), Problems = Array.Empty<Problem>() });
    }

    [Fact]
    public void AFileThatStays_IsReadAgainByNobody()
    {
        using var host = Start();
        var before = host.Engines().Current("b2b");
        Look(10);
        _folder.Write("b2b.json", Policies.Json(100));
        Look(10);

        host.Engines().Current("b2b").Should().BeSameAs(before);
        _reloads.Should().BeEmpty();
    }

    [Fact]
    public void WithinAScope_TheEngineStays_AndTheNextHasTheNew()
    {
        using var host = Start();
        using var during = host.Services.CreateScope();
        var before = during.ServiceProvider.GetRequiredKeyedService<ReactivationEngine>("b2b");
        _folder.Write("b2b.json", Policies.Json(200));
        Look(2);
        using var after = host.Services.CreateScope();

        during.ServiceProvider.GetRequiredKeyedService<ReactivationEngine>("b2b").Should().BeSameAs(before);
        after.ServiceProvider.GetRequiredKeyedService<ReactivationEngine>("b2b").Print().Should().Be(Policies.Print(200));
    }

    /// <summary>A writer that overwrites in place without emptying the file: what stands there meanwhile may even be a policy.</summary>
    [Fact]
    public void AFileThatIsBeingWritten_IsWaitedFor()
    {
        using var host = Start();
        var (one, other) = (Policies.Json(100, "aaaaaaaa"), Policies.Json(999, "bbbbbbbb"));
        using (var writer = new FileStream(_folder.At("b2b.json"), FileMode.Open, FileAccess.Write, FileShare.Read))
        {
            for (var half = 0; half < 2; half++)
            {
                var from = half * one.Length / 2;
                writer.Write(Encoding.UTF8.GetBytes(other)[(half == 0 ? 0 : from)..(half == 0 ? one.Length / 2 : ^0)]);
                writer.Flush();
                Look();
                host.Engines().Current("b2b").Print().Should().Be(Policies.Print(100));
            }

            writer.SetLength(writer.Position);
        }

        Look(2);
        host.Engines().Current("b2b").Print().Should().Be(Policies.Print(999));
        _reloads.Should().ContainSingle();
    }

    [Fact]
    public void ABrokenFile_IsReportedOnce_AndTheLastGoodPolicyServesOn()
    {
        using var host = Start();
        var good = host.Engines().Current("b2b");
        var path = _folder.Write("b2b.json", Policies.Json(200)[..^20]);
        Look(10);

        host.Engines().Current("b2b").Should().BeSameAs(good);
        var problem = _reloads.Should().ContainSingle().Which.Problems.Should().ContainSingle().Subject;
        problem.ToString().Should().StartWith($"{path}, line ");
        _reloads[0].Engine.Should().BeSameAs(good);
        host.Engines().Problems.Should().Equal(problem);

        _folder.Write("b2b.json", Policies.Json(200));
        Look(2);
        host.Engines().Current("b2b").Print().Should().Be(Policies.Print(200));
        host.Engines().Problems.Should().BeEmpty();
        _reloads.Should().HaveCount(2);
    }

    [Fact]
    public void AFileThatIsGone_IsReported_AndTheSameContentAgain_KeepsTheEngine()
    {
        using var host = Start();
        var good = host.Engines().Current("b2b");
        File.Delete(_folder.At("b2b.json"));
        Look(5);
        var gone = host.Engines().Problems;
        _folder.Write("b2b.json", Policies.Json(100));
        Look(2);

        gone.Should().ContainSingle().Which.Found.Should().Be("no such file");
        host.Engines().Problems.Should().BeEmpty();
        host.Engines().Current("b2b").Should().BeSameAs(good);
        _reloads.Select(r => r.Problems.Length).Should().Equal(1, 0);
    }

    [Fact]
    public void AFileThatIsAwayForOneLook_IsNotMissed()
    {
        using var host = Start();
        File.Delete(_folder.At("b2b.json"));
        Look();
        _folder.Write("b2b.json", Policies.Json(200));
        Look(2);

        _reloads.Should().ContainSingle().Which.Problems.Should().BeEmpty();
    }

    /// <summary>As a mounted volume is updated: the file is a link into a folder, itself a link, and only that is replaced.</summary>
    [Fact]
    public void AFileBehindLinks_IsSeen()
    {
        _folder.Write("one/b2b.json", Policies.Json(100));
        _folder.Write("two/b2b.json", Policies.Json(200));
        Directory.CreateSymbolicLink(_folder.At("data"), _folder.At("one"));
        File.CreateSymbolicLink(_folder.At("b2b.json"), Path.Combine("data", "b2b.json"));
        using var host = Start(isWritten: true);
        Directory.CreateSymbolicLink(_folder.At("new"), _folder.At("two"));
        Directory.Delete(_folder.At("data"));
        Directory.Move(_folder.At("new"), _folder.At("data"));
        Look(2);

        host.Engines().Current("b2b").Print().Should().Be(Policies.Print(200));
    }

    [Fact]
    public void WithInfinitePolling_TheFileIsReadOnce()
    {
        using var host = Start(polling: Timeout.InfiniteTimeSpan);
        _folder.Write("b2b.json", Policies.Json(200));
        Look(10);

        _time.Timers.Should().Be(0);
        host.Engines().Current("b2b").Print().Should().Be(Policies.Print(100));
    }

    /// <summary>The request that comes first makes the engines; its ambient values must not be carried along for ever.</summary>
    [Fact]
    public async Task WhatWatches_RemembersNoRequest()
    {
        _folder.Write("b2b.json", Policies.Json(100));
        using var host = Hosts.Build(s => s.AddReactivation().AddPolicy("b2b", PolicySource.File(_folder.At("b2b.json"), polling: TimeSpan.FromMilliseconds(5))));
        var request = new AsyncLocal<string> { Value = "the first" };
        var seen = new TaskCompletionSource<string?>();
        host.Engines().Reloaded += _ => seen.TrySetResult(request.Value);
        _folder.Write("b2b.json", Policies.Json(200));

        (await seen.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)).Should().BeNull();
        request.Value.Should().Be("the first");
    }

    [Fact]
    public void WhereNothingIsCarriedAlongAnyway_TheEnginesAreMadeToo()
    {
        using var host = Hosts.Build(s => s.AddReactivation(), _time);
        using (ExecutionContext.SuppressFlow())
            host.Engines().Current().Policy.Should().BeSameAs(ReactivationPolicy.Default);
    }

    [Fact]
    public void ByDefault_AFileIsLookedAtEverySecond()
    {
        PolicySource.DefaultPolling.Should().Be(TimeSpan.FromSeconds(1));
        FluentActions.Invoking(() => PolicySource.File("p.json", polling: TimeSpan.Zero)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private void Look(int times = 1) => _time.Advance(times * PolicySource.DefaultPolling);

    private IHost Start(TimeSpan? polling = null, bool isWritten = false)
    {
        if (!isWritten)
            _folder.Write("b2b.json", Policies.Json(100));
        var host = Hosts.Build(s => s.AddReactivation().AddPolicy("b2b", PolicySource.File(_folder.At("b2b.json"), polling: polling)), _time);
        host.Engines().Reloaded += _reloads.Add;
        return host;
    }
}
