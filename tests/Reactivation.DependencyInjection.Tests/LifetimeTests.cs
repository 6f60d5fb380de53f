using Microsoft.Extensions.DependencyInjection;
using Reactivation.Messages;

namespace Reactivation.Hosting.Tests;

public sealed class LifetimeTests
{
    [Fact]
    public async Task WithNothingSaid_TheEngineIsThatOfTheDefaultPolicy()
    {
        using var host = Hosts.Build(s => s.AddReactivation());
        await host.StartAsync(TestContext.Current.CancellationToken);
        using var scope = host.Services.CreateScope();

        scope.ServiceProvider.GetRequiredService<ReactivationEngine>().Policy.Should().BeSameAs(ReactivationPolicy.Default);
        host.Engines().Current().Should().BeSameAs(scope.ServiceProvider.GetRequiredService<ReactivationEngine>());
        host.Engines().Names.Should().BeEmpty();
        host.Services.GetRequiredService<MessageCatalogue>().Should().BeSameAs(MessageCatalogue.Default);
    }

    [Fact]
    public void NamedPolicies_LieSideBySide_AndReachConstructorsByTheirKey()
    {
        using var host = Hosts.Build(s =>
        {
            s.AddReactivation(Policies.Of(100)).AddPolicy("b2b", Policies.Of(200)).AddPolicy("b2c", Policies.Of(30));
            s.AddScoped<Desk>();
        });
        using var scope = host.Services.CreateScope();
        var desk = scope.ServiceProvider.GetRequiredService<Desk>();

        desk.Own.Print().Should().Be(Policies.Print(100));
        desk.Business.Print().Should().Be(Policies.Print(200));
        desk.Consumer.Print().Should().Be(Policies.Print(30));
        host.Engines().Names.Should().Equal("b2b", "b2c");
    }

    [Fact]
    public void OneEngineServesAllScopes_PerName()
    {
        using var host = Hosts.Build(s => s.AddReactivation().AddPolicy("b2b", Policies.Of(200)));
        using var one = host.Services.CreateScope();
        using var other = host.Services.CreateScope();

        one.ServiceProvider.GetRequiredKeyedService<ReactivationEngine>("b2b").Should()
            .BeSameAs(other.ServiceProvider.GetRequiredKeyedService<ReactivationEngine>("b2b")).And
            .BeSameAs(host.Engines().Current("b2b")).And
            .NotBeSameAs(host.Engines().Current());
    }

    /// <summary>A singleton that kept an engine would decide by the old policy for as long as the host runs.</summary>
    [Fact]
    public void ASingleton_CannotKeepAnEngine_WhichTheBuildSays()
    {
        var build = () => Hosts.Build(s =>
        {
            s.AddReactivation().AddPolicy("b2b", Policies.Of(200)).AddPolicy("b2c", Policies.Of(30));
            s.AddSingleton<Desk>();
        });

        build.Should().Throw<AggregateException>().WithMessage("*Cannot consume scoped service 'Reactivation.ReactivationEngine' from singleton*Desk*");
    }

    [Fact]
    public void ASingleton_TakesTheEngines()
    {
        using var host = Hosts.Build(s =>
        {
            s.AddReactivation().AddPolicy("b2b", Policies.Of(200));
            s.AddSingleton<NightJob>();
        });

        host.Services.GetRequiredService<NightJob>().Engines.Current("b2b").Print().Should().Be(Policies.Print(200));
    }

    [Fact]
    public void AnEngine_IsNotToBeHadOutsideAScope()
    {
        using var host = Hosts.Build(s => s.AddReactivation());

        host.Services.Invoking(s => s.GetRequiredService<ReactivationEngine>()).Should().Throw<InvalidOperationException>().WithMessage("*scoped service*root provider*");
    }

    [Fact]
    public void ANameThatNobodyAdded_IsAnError_ThatNamesTheOthers()
    {
        using var host = Hosts.Build(s => s.AddReactivation().AddPolicy("b2b", Policies.Of(200)).AddPolicy("b2c", Policies.Of(30)));

        host.Engines().Invoking(e => e.Current("b2x")).Should().Throw<ArgumentException>().WithMessage("No policy 'b2x' was added; there are b2b, b2c and the one without a name.*");
    }

    [Fact]
    public void AName_StandsForOnePolicy()
    {
        var add = () => Hosts.Build(s => s.AddReactivation().AddPolicy("b2b", Policies.Of(200)).AddPolicy("b2b", Policies.Of(30)));
        var addUnnamed = () => Hosts.Build(s =>
        {
            s.AddReactivation(Policies.Of(200));
            s.AddReactivation(Policies.Of(200));
        });

        add.Should().Throw<ArgumentException>().WithMessage("A policy 'b2b' was added before*");
        addUnnamed.Should().Throw<ArgumentException>().WithMessage("A policy without a name was given before*");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void ABlankName_IsNone(string name) =>
        new ServiceCollection().AddReactivation().Invoking(r => r.AddPolicy(name, Policies.Of(1))).Should().Throw<ArgumentException>();

    [Fact]
    public async Task WhatSeveralModulesAdd_ComesTogether()
    {
        using var folder = new Folder();
        folder.Write("hello.en.txt", TemplateTests.Hello);
        using var host = Hosts.Build(s =>
        {
            s.AddReactivation().AddPolicy("b2b", Policies.Of(200)).UseTimeZone("Asia/Tokyo");
            s.AddReactivation(Policies.Of(100)).AddPolicy("b2c", Policies.Of(30)).AddTemplates(folder.Path);
            s.AddReactivation().UseTimeZone("Asia/Tokyo");
        });
        await host.StartAsync(TestContext.Current.CancellationToken);

        host.Engines().Names.Should().Equal("b2b", "b2c");
        host.Engines().Current().Print().Should().Be(Policies.Print(100));
        host.Services.GetRequiredService<MessageCatalogue>().Find("hello", Language.English).Should().NotBeNull();
        host.Services.GetServices<BusinessDay>().Should().ContainSingle();
        host.Services.GetServices<IReactivationEngines>().Should().ContainSingle();
    }

    [Fact]
    public void TheHostsClock_StaysTheHosts()
    {
        var time = new ManualTime();
        using var before = Hosts.Build(s => s.AddReactivation(), time);
        using var without = Hosts.Build(s => s.AddReactivation());

        before.Services.GetRequiredService<TimeProvider>().Should().BeSameAs(time);
        without.Services.GetRequiredService<TimeProvider>().Should().BeSameAs(TimeProvider.System);
    }

    [Fact]
    public void WithTheHost_TheWatchingEnds()
    {
        using var folder = new Folder();
        var time = new ManualTime();
        using (var host = Hosts.Build(s => s.AddReactivation(PolicySource.File(folder.Write("p.json", Policies.Json(1)))), time))
        {
            host.Engines();
            time.Timers.Should().Be(1);
        }

        time.Timers.Should().Be(0);
    }

    public sealed class Desk(ReactivationEngine own, [FromKeyedServices("b2b")] ReactivationEngine business, [FromKeyedServices("b2c")] ReactivationEngine consumer)
    {
        public ReactivationEngine Own { get; } = own;

        public ReactivationEngine Business { get; } = business;

        public ReactivationEngine Consumer { get; } = consumer;
    }

    public sealed class NightJob(IReactivationEngines engines)
    {
        public IReactivationEngines Engines { get; } = engines;
    }
}
