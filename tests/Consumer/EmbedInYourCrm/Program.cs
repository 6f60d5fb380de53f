using Microsoft.Extensions.DependencyInjection;
using Reactivation;
using Reactivation.Approaches;
using Reactivation.Customers;
using Reactivation.Dormancy;

var services = new ServiceCollection();
services.AddReactivation().UseTimeZone("Asia/Tokyo");            // policies of yours come from code, files or configuration, by name
services.AddScoped<WinBackList>();
using var provider = services.BuildServiceProvider(validateScopes: true);
using var request = provider.CreateScope();

Account[] accounts =
[
    new("A-1", LastOrderOn: new(2026, 1, 15), Orders: 6, Revenue: 1_250_000m, LastVisitAt: new(2026, 11, 20, 23, 30, 0, TimeSpan.Zero), Left: "competitor_cheaper"),
    new("A-2", LastOrderOn: new(2026, 11, 2), Orders: 2, Revenue: 38_000m, LastVisitAt: null, Left: null),
    new("A-3", LastOrderOn: new(2024, 6, 30), Orders: 1, Revenue: 9_800m, LastVisitAt: null, Left: null),
];
foreach (var line in request.ServiceProvider.GetRequiredService<WinBackList>().Of(accounts, new DateOnly(2026, 11, 22)))
    Console.WriteLine(line);

// A row of your database, as it is.
sealed record Account(string Code, DateOnly? LastOrderOn, int Orders, decimal Revenue, DateTimeOffset? LastVisitAt, string? Left);

sealed class WinBackList(ReactivationEngine engine)
{
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    private static readonly CustomerMap<Account> Map = CustomerMap.For<Account>(m => m
        .Id(a => a.Code)
        .Fact(Facts.LastPurchaseOn, a => a.LastOrderOn)
        .Fact(Facts.PurchaseCount, a => a.Orders)
        .Fact(Facts.Revenue, a => a.Revenue)
        .Fact(Facts.LastWebVisitOn, a => a.LastVisitAt, Tokyo)   // a moment becomes a day where the business is
        .Fact(Facts.LeavingReason, a => a.Left));

    private readonly ApproachPlanner _planner = ApproachPlanner.Create(engine);

    public IEnumerable<string> Of(IEnumerable<Account> accounts, DateOnly asOf) =>
        from assessment in accounts.Select(account => engine.Assess(account, Map, asOf)).Order(AssessmentOrder.ByPriority)
        where assessment.Stage is Stage.Dormant or Stage.Churned
        let leading = _planner.Plan(assessment).Leading
        select $"{assessment.CustomerId} | {assessment.Stage} | {assessment.Priority} | {assessment.Cause} | {leading?.Measure.What.English}, by {leading?.Channels[0]}";
}
