using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Reactivation.Dormancy;
using Reactivation.Messages;

namespace Reactivation.Hosting.Tests.Readme;

/// <summary>The README's code, compiled and run: each of its blocks stands here to the letter.</summary>
internal static class ReadmeExamples
{
    /// <summary>What the examples print to; one test at a time.</summary>
    internal static TextWriter Console { get; set; } = TextWriter.Null;

    internal static async Task ThreeLines(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddReactivation().UseTimeZone("Asia/Tokyo");
        builder.Services.AddScoped<Desk>();
        using var host = builder.Build();
        await host.StartAsync();

        using var request = host.Services.CreateScope();
        var customer = new Customer("C-1042") { Purchases = new() { LastOn = new DateOnly(2024, 5, 1), Count = 4, Sum = 184_000m } };
        Console.WriteLine(request.ServiceProvider.GetRequiredService<Desk>().Look(customer));
    }

    internal static HostApplicationBuilder Several(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        var folder = builder.Environment.ContentRootPath;
        builder.Services.AddReactivation()
            .AddPolicy("b2b", PolicySource.File(Path.Combine(folder, "policies", "b2b.json")))
            .AddPolicy("b2c", PolicySource.Section(builder.Configuration.GetSection("Reactivation:Policies:b2c")))
            .AddPolicy("pilot", ReactivationPolicy.From(new DormancyOptions { SilentPurchaseDays = 365 }) with { Name = "pilot" })
            .AddTemplates(Path.Combine(folder, "templates"))
            .UseTimeZone("Asia/Tokyo");
        builder.Services.AddScoped<Comparison>();
        builder.Services.AddHostedService<NightlyRun>();
        return builder;
    }

    internal static void Watched(IHost host)
    {
        var engines = host.Services.GetRequiredService<IReactivationEngines>();
        engines.Reloaded += reload => Console.WriteLine(reload.Problems.IsEmpty
            ? $"{reload.Name} is now {reload.Engine.Policy.Name}"
            : $"{reload.Name} stays {reload.Engine.Policy.Name}: {string.Join("; ", reload.Problems)}");
    }

    internal static void Stored(HostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PolicyStore>();
        builder.Services.AddReactivation().AddPolicy("edited", services => new StoredPolicy(services.GetRequiredService<PolicyStore>()));
    }

    internal static void Composed(HostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => new MessageComposer(LegalProfile.Japan, services.GetRequiredService<MessageCatalogue>()));
    }

    internal sealed class Desk(ReactivationEngine engine, BusinessDay day)
    {
        public Stage Look(Customer customer) => engine.Assess(customer, asOf: day.Today).Stage;
    }

    internal sealed class Comparison([FromKeyedServices("b2b")] ReactivationEngine now, [FromKeyedServices("pilot")] ReactivationEngine pilot, BusinessDay day)
    {
        public bool Differs(Customer customer) => !now.Decide(customer, day.Today).Definitions.SequenceEqual(pilot.Decide(customer, day.Today).Definitions);
    }

    internal sealed class NightlyRun(IReactivationEngines engines, BusinessDay day) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken)
        {
            // One engine and one day for the whole run, whatever changes meanwhile.
            var (engine, asOf) = (engines.Current("b2c"), day.Today);
            Console.WriteLine($"{engine.Policy.Name}: {engine.AssessAll([], asOf).Length} customers");
            return Task.CompletedTask;
        }
    }

    internal sealed class PolicyStore
    {
        public string Load() => Policies.Json(45, "edited");
    }

    internal sealed class StoredPolicy(PolicyStore store) : PolicySource
    {
        public override PolicyReading Read() => PolicyReading.OfJson(store.Load());

        public override IDisposable? Watch(TimeProvider time, Action<PolicyReading> read) =>
            time.CreateTimer(_ => read(Read()), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
    }
}
