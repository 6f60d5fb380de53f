using Microsoft.Extensions.DependencyInjection;

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

    [Fact]
    public void WithoutAPolicy_ThereIsAProblem() => FluentActions.Invoking(() => PolicyReading.Of([])).Should().Throw<ArgumentException>();

    private sealed class Database
    {
        internal string Policy { get; set; } = "";
    }

    private sealed class DatabasePolicy(Database database) : PolicySource
    {
        public override PolicyReading Read() => PolicyReading.OfJson(database.Policy);

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
