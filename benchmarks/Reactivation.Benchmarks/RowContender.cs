using Reactivation.Dormancy;
using Reactivation.Priorities;

namespace Reactivation.Benchmarks;

/// <summary>W by our own row engine, over objects through a map.</summary>
internal sealed class RowContender(LinqContender linq)
{
    private static readonly CustomerMap<LinqContender.Lead> Map = CustomerMap.For<LinqContender.Lead>(m => m
        .Id(l => "1")
        .Fact(Facts.RegisteredOn, l => l.RegisteredOn).Fact(Facts.LastPurchaseOn, l => l.LastPurchaseOn).Fact(Facts.LastWebVisitOn, l => l.LastWebVisitOn)
        .Fact(Facts.LastMailOpenOn, l => l.LastMailOpenOn).Fact(Facts.LastInquiryOn, l => l.LastInquiryOn).Fact(Facts.LastSalesTalkOn, l => l.LastSalesTalkOn).Fact(Facts.LastFollowUpOn, l => l.LastFollowUpOn)
        .Fact(Facts.Revenue, l => l.Revenue).Fact(Facts.PurchaseCount, l => l.Purchases).Fact(Facts.LeavingReason, l => l.LeavingReason)
        .Fact(Facts.LongTermAdvantage, l => l.LongTermAdvantage).Fact(Facts.CompetitorAlongside, l => l.CompetitorAlongside));

    private readonly ReactivationEngine _engine = ReactivationEngine.Create(Workload.Policy);

    public Answer Run()
    {
        var (high, medium, low, points) = (0L, 0L, 0L, 0L);
        foreach (var lead in linq.Leads)
        {
            var verdict = _engine.Decide(lead, Map, Workload.AsOf);
            high += verdict.Tier == PriorityTier.High ? 1 : 0;
            medium += verdict.Tier == PriorityTier.Medium ? 1 : 0;
            low += verdict.Tier == PriorityTier.Low ? 1 : 0;
            points += verdict.Points;
        }

        return new(high, medium, low, points);
    }

    /// <summary>Whole assessments of entities in place.</summary>
    public int Entities()
    {
        var dormant = 0;
        foreach (var lead in linq.Leads)
            dormant += _engine.Assess(lead, Map, Workload.AsOf).Stage == Stage.Dormant ? 1 : 0;
        return dormant;
    }

    /// <summary>Whole assessments of customer records of the same facts.</summary>
    public int Customers(IEnumerable<Customer> customers)
    {
        var dormant = 0;
        foreach (var customer in customers)
            dormant += _engine.Assess(customer, Workload.AsOf).Stage == Stage.Dormant ? 1 : 0;
        return dormant;
    }

    /// <summary>The entities as customer records.</summary>
    public IEnumerable<Customer> AsCustomers() => linq.Leads.Select(l => new Customer("1")
    {
        RegisteredOn = l.RegisteredOn,
        Purchases = new() { LastOn = l.LastPurchaseOn, Count = l.Purchases, Sum = l.Revenue },
        WebVisits = new() { LastOn = l.LastWebVisitOn },
        MailOpens = new() { LastOn = l.LastMailOpenOn },
        Inquiries = new() { LastOn = l.LastInquiryOn },
        SalesTalks = new() { LastOn = l.LastSalesTalkOn },
        FollowUps = new() { LastOn = l.LastFollowUpOn },
        Leaving = new() { Reason = l.LeavingReason },
        LongTermAdvantage = l.LongTermAdvantage,
        CompetitorAlongside = l.CompetitorAlongside,
    });

    public Assessment One(int row) => _engine.Assess(linq.Leads[row], Map, Workload.AsOf);
}
