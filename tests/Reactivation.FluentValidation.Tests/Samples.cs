using System.Collections.Immutable;
using Reactivation.Customers;
using Reactivation.Messages;

namespace Reactivation.Validation.Tests;

/// <summary>Good things, and each of them spoilt.</summary>
internal static class Samples
{
    public static readonly EventKind StoreVisit = new("store_visit");

    public static readonly Customer GoodCustomer = new("C-1") { RegisteredOn = new DateOnly(2024, 4, 1), Purchases = new() { Count = 3, Sum = 90.5m }, Contract = new() { Status = ContractStatus.Running } };

    public static readonly Customer BadCustomer = new("C-2")
    {
        Purchases = new() { Count = -1, Largest = 0.00001m },
        Summaries = ImmutableDictionary<EventKind, EventSummary>.Empty.Add(StoreVisit, new() { Days = -3 }).Add(EventKind.Purchase, new() { Count = -1, Largest = 0.00001m }),
        Leaving = new() { Reason = "borred" },
        Contract = new() { Status = (ContractStatus)9 },
    };

    public static readonly Offer GoodOffer = new(OfferKind.PercentOff, 20, new DateOnly(2026, 12, 31)) { Conditions = "お一人様1回限り" };

    public static readonly Offer BadOffer = new(OfferKind.PercentOff, 120, new DateOnly(2026, 12, 31)) { Link = "file:///x", Currency = "yen" };

    public static readonly Sender GoodSender = new("株式会社サンプル", "山田") { PostalAddress = "東京都千代田区1-1", Contact = "info@example.com", OptOutEmail = "stop@example.com" };

    public static readonly Sender BadSender = new("A\nB", "") { OptOutLink = "javascript:x", OptOutEmail = "a@b\r\nX: y" };

    public static readonly ReactivationPolicy BadPolicy = ReactivationPolicy.Default with
    {
        Name = " ",
        Definitions = ReactivationPolicy.Default.Definitions.Add(ReactivationPolicy.Default.Definitions[0] with { Id = "lost", Then = Dormancy.DormancyEffect.ReportedOnly, When = Condition.Parse("definition nowhere") }),
        Causes = ReactivationPolicy.Default.Causes with { Otherwise = ReactivationPolicy.Default.Causes.Otherwise with { Then = ReactivationPolicy.Default.Causes.Otherwise.Then with { ConfidencePercent = 101 } } },
    };

    public static readonly CustomerEvent[] Events = [new(new DateOnly(2026, 1, 1), EventKind.Purchase, 10m), new(new DateOnly(2026, 1, 2), EventKind.ContractEnd, Detail: "expired"), new(new DateOnly(2026, 1, 3), EventKind.Purchase, 0.00001m), default, new(new DateOnly(2026, 1, 4), EventKind.Login)];

    public static Request Bad => new("", BadCustomer, Events, BadOffer, BadSender, BadPolicy);

    public static Request Good => new("n", GoodCustomer, [Events[0]], GoodOffer, GoodSender, ReactivationPolicy.Default);
}
