using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Reactivation.Messages;
using Reactivation.Tests;

namespace Reactivation.Hosting.Tests.Readme;

/// <summary>The package's README says what the code does: its blocks are compiled, its files are read, its output is printed.</summary>
public sealed class ReadmeTests : IDisposable
{
    private static readonly ReadmeFile Readme = new("src/Reactivation.DependencyInjection/README.md", "tests/Reactivation.DependencyInjection.Tests/Readme/ReadmeExamples.cs");

    private readonly Folder _app = new();
    private readonly Screen _screen = new();

    public ReadmeTests()
    {
        ReadmeExamples.Console = _screen;
        _app.Write("policies/b2b.json", Readme.Block("json", 0));
        _app.Write("appsettings.json", Readme.Block("json", 1));
        _app.Write("templates/hello.en.txt", TemplateTests.Hello);
    }

    private string[] Args => ["--contentRoot", _app.Path, "--environment", "Development"];

    public void Dispose()
    {
        ReadmeExamples.Console = TextWriter.Null;
        _app.Dispose();
    }

    [Fact]
    public void EveryBlockOfCode_IsCompiled()
    {
        foreach (var (_, code) in Readme.Blocks.Where(b => b.Language == "csharp"))
            Readme.ShouldBeCompiled(code);
    }

    [Fact]
    public void EveryBlock_IsOfAKindThatIsTested() => Readme.Blocks.GroupBy(b => b.Language).ToDictionary(g => g.Key, g => g.Count()).Should()
        .BeEquivalentTo(new Dictionary<string, int> { ["sh"] = 1, ["csharp"] = 9, ["json"] = 2, ["text"] = 3 });

    [Fact]
    public async Task ThreeLines_PrintWhatStandsBelowThem()
    {
        await ReadmeExamples.ThreeLines(Args);

        _screen.ToString().Should().Be(Readme.Block("text", 0));
    }

    [Fact]
    public async Task SeveralPolicies_AreFollowed()
    {
        var builder = ReadmeExamples.Several(Args);
        ReadmeExamples.Stored(builder);
        ReadmeExamples.Composed(builder);
        var time = new ManualTime();
        builder.Services.AddSingleton<TimeProvider>(time);
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.Services.GetServices<IHostedService>().OfType<ReadmeExamples.NightlyRun>().Single().ExecuteTask!;
        _screen.ToString().Should().Be(Readme.Block("text", 1));

        using var request = host.Services.CreateScope();
        var customer = new Customer("C-1") { Purchases = new() { LastOn = new DateOnly(2026, 3, 17), Count = 2, Sum = 1m } };
        request.ServiceProvider.GetRequiredService<ReadmeExamples.Comparison>().Differs(customer).Should().BeTrue("r181 is r365 in the pilot");
        request.ServiceProvider.GetRequiredKeyedService<ReactivationEngine>("edited").Print().Should().Be(Policies.Print(45));
        host.Services.GetRequiredService<MessageComposer>().Should().NotBeNull();
        host.Services.GetRequiredService<MessageCatalogue>().Find("hello", Language.English).Should().NotBeNull();
    }

    [Fact]
    public async Task WhatIsWrongAtTheStart_IsToldAsTheReadmeShows()
    {
        _app.Write("policies/b2b.json", Readme.Block("json", 0).Replace("r181", "r18", StringComparison.Ordinal));
        _app.Write("appsettings.json", Readme.Block("json", 1).Replace("last_", "lst_", StringComparison.Ordinal));
        using var host = ReadmeExamples.Several(Args).Build();

        var told = (await host.Invoking(h => h.StartAsync()).Should().ThrowAsync<ReactivationSetupException>()).Which;

        ReadmeFile.Lines(told.Message.Replace(_app.Path, "/app", StringComparison.Ordinal)).Should().Equal(ReadmeFile.Lines(Readme.Block("text", 2)));
    }

    /// <summary>With the host's own reload of appsettings.json, and the real clock.</summary>
    [Fact]
    public async Task ChangedFiles_AreTaken_WhileTheHostRuns()
    {
        using var host = ReadmeExamples.Several(Args).Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        ReadmeExamples.Watched(host);

        _app.Write("policies/b2b.json", Readme.Block("json", 0).Replace("business customers", "companies", StringComparison.Ordinal));
        _app.Write("appsettings.json", Readme.Block("json", 1).Replace("consumers", "people", StringComparison.Ordinal));
        await Printed("b2b is now companies");
        await Printed("b2c is now people");

        _app.Write("policies/b2b.json", "{");
        await Printed($"b2b stays companies: {_app.At("policies/b2b.json")}, line 1, column 2, $: found the end, expected the name of a member");
        host.Engines().Current("b2b").Policy.Name.Should().Be("companies");
        host.Engines().Current("b2c").Policy.Name.Should().Be("people");
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    private async Task Printed(string text)
    {
        for (var tries = 0; tries < 3_000 && !_screen.ToString().Contains(text, StringComparison.Ordinal); tries++)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        _screen.ToString().Should().Contain(text);
    }
}
