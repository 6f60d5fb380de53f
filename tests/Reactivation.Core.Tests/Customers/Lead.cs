using Reactivation.Customers;

namespace Reactivation.Tests.Customers;

/// <summary>An entity as a stranger has it.</summary>
internal sealed record Lead
{
    public string? Code { get; init; }

    public long Number { get; init; }

    public int SmallNumber { get; init; }

    public DateOnly? LastOrderedOn { get; init; }

    public DateOnly RegisteredOn { get; init; }

    public DateTime? LastVisitAt { get; init; }

    public int? Orders { get; init; }

    public int Employees { get; init; }

    public decimal? Revenue { get; init; }

    public string? Status { get; init; }

    public bool? UsesCompetitor { get; init; }

    public EventHistory? Events { get; init; }

    public static CustomerMap<Lead> Map { get; } = CustomerMap.For<Lead>(m => m
        .Id(l => l.Code!)
        .Fact(Facts.LastPurchaseOn, l => l.LastOrderedOn)
        .Fact(Facts.RegisteredOn, l => l.RegisteredOn)
        .Fact(Facts.LastWebVisitOn, l => l.LastVisitAt)
        .Fact(Facts.PurchaseCount, l => l.Orders)
        .Fact(Fact.Count("employees"), l => l.Employees)
        .Fact(Facts.Revenue.In(24).Months(), l => l.Revenue)
        .Fact(Facts.ContractStatus, l => l.Status)
        .Fact(Facts.CompetitorAlongside, l => l.UsesCompetitor)
        .History(Source.Nothing.Records(EventKind.Login, EventKind.MailOpen), l => l.Events));
}
