using Microsoft.Extensions.DependencyInjection;
using Reactivation.Conditions;

namespace Reactivation.Hosting.Tests;

/// <summary>A source as a stranger would write it: a policy that lies in a database and is edited there.</summary>
public sealed class OwnSourceTests
{
    [Fact]
    public void ASourceOfOnesOwn_TakesPart_AndHasTheHostsServices()
    {
        var time = new ManualTime();
        using var host = Hosts.Build(
            s =>
            {
                s.AddSingleton(new Database { Policy = Policies.Json(90) });
                s.AddReactivation().AddPolicy("edited", services => new DatabasePolicy(services.GetRequiredService<Database>()));
            },
            time);
        var database = host.Services.GetRequiredService<Database>();
        var before = host.Engines().Current("edited");

        time.Advance(TimeSpan.FromMinutes(3));
        host.Engines().Current("edited").Should().BeSameAs(before, "the same version again means nothing");
        database.Policy = Policies.Json(30);
        time.Advance(TimeSpan.FromMinutes(1));
        host.Engines().Current("edited").Print().Should().Be(Policies.Print(30));
        database.Policy = "{";
        time.Advance(TimeSpan.FromMinutes(1));
        host.Engines().Current("edited").Print().Should().Be(Policies.Print(30));
        host.Engines().Problems.Should().ContainSingle().Which.Source.Should().Be("policy edited");
    }

    /// <summary>A document and a fingerprint do not see code; who serves must.</summary>
    [Fact]
    public void D8_AConditionInCode_ThatChanges_IsTaken()
    {
        CustomRule few = (in FactReader f) => f[Facts.PurchaseCount] < 3, many = (in FactReader f) => f[Facts.PurchaseCount] >= 3;
        var (time, rule) = (new ManualTime(), few);
        using var host = Hosts.Build(s => s.AddReactivation().AddPolicy("coded", new CodedPolicy(() => rule)), time);
        var first = host.Engines().Current("coded");
        var reloads = new List<PolicyReload>();
        host.Engines().Reloaded += reloads.Add;

        time.Advance(TimeSpan.FromMinutes(2));
        host.Engines().Current("coded").Should().BeSameAs(first, "the same code again means nothing");
        rule = many;
        time.Advance(TimeSpan.FromMinutes(1));

        var customer = new Customer("c") { Purchases = new() { Count = 5 } };
        first.Assess(customer, new DateOnly(2026, 11, 22)).Segments.Should().NotContain("coded");
        host.Engines().Current("coded").Assess(customer, new DateOnly(2026, 11, 22)).Segments.Should().Contain("coded");
        reloads.Should().ContainSingle();
    }

    [Fact]
    public void AHandlerThatThrows_KeepsNobodyElseFromBeingTold()
    {
        var time = new ManualTime();
        using var host = Hosts.Build(
            s =>
            {
                s.AddSingleton(new Database { Policy = Policies.Json(90) });
                s.AddReactivation().AddPolicy("edited", services => new DatabasePolicy(services.GetRequiredService<Database>()));
            },
            time);
        var told = new List<PolicyReload>();
        host.Engines().Reloaded += _ => throw new InvalidOperationException("one");
        host.Engines().Reloaded += told.Add;
        host.Engines().Reloaded += _ => throw new InvalidOperationException("two");

        host.Services.GetRequiredService<Database>().Policy = Policies.Json(30);

        FluentActions.Invoking(() => time.Advance(TimeSpan.FromMinutes(1))).Should().Throw<AggregateException>().Which.InnerExceptions.Select(e => e.Message).Should().Equal("one", "two");
        told.Should().ContainSingle();
        host.Engines().Current("edited").Print().Should().Be(Policies.Print(30), "what was taken is taken");
    }

    [Fact]
    public void WithoutAPolicy_ThereIsAProblem() => FluentActions.Invoking(() => PolicyReading.Of([])).Should().Throw<ArgumentException>();

    private sealed class Database
    {
        internal string Policy { get; set; } = "";
    }

    private sealed class DatabasePolicy(Database database) : Polled
    {
        public override PolicyReading Read() => PolicyReading.OfJson(database.Policy);
    }

    private sealed class CodedPolicy(Func<CustomRule> rule) : Polled
    {
        public override PolicyReading Read() => PolicyReading.Of(ReactivationPolicy.Default with
        {
            Segments = ReactivationPolicy.Default.Segments.Add(new("coded", Condition.Custom("coded", [Facts.PurchaseCount], rule()), ReactivationPolicy.Default.Segments[0].Then, new("w", "w"))),
        });
    }

    /// <summary>Looked at every minute.</summary>
    private abstract class Polled : PolicySource
    {
        public override IDisposable? Watch(TimeProvider time, Action<PolicyReading> read)
        {
            ITimer? timer = null;
            timer = time.CreateTimer(_ => Again(), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
            return timer;

            void Again()
            {
                read(Read());
                timer!.Change(TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
            }
        }
    }
}
