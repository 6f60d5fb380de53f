using Reactivation.Customers;
using Reactivation.Proofs;
using Reactivation.Segments;

namespace Reactivation.Tests.Segments;

/// <summary>S1–S12, D10, D11: every segment with a customer who is in it and the nearest one who is not.</summary>
public class SegmentTableTests
{
    private static readonly Customer Blank = new("c");

    public static TheoryData<string, string, Customer, Customer> InAndOut()
    {
        var data = new TheoryData<string, string, Customer, Customer>();
        void Add(string domainId, string segment, Customer isIn, Customer isOut) => data.Add(domainId, segment, isIn, isOut);

        Add("S1", "existing", Bought(10), Bought(300));
        Add("S1", "dormant", Bought(300), Bought(10));
        Add("S1", "churned", Contract(ContractStatus.Cancelled), Contract(ContractStatus.Lapsed));
        Add("S1", "lead", Blank with { RegisteredOn = Ask.DaysAgo(5) }, Bought(10));
        Add("S2", "enterprise", Blank.With(Facts.Employees, 1000), Blank.With(Facts.Employees, 999));
        Add("S2", "mid-size", Blank.With(Facts.Employees, 999), Blank.With(Facts.Employees, 1000));
        Add("S2", "mid-size", Blank.With(Facts.Employees, 100), Blank.With(Facts.Employees, 99));
        Add("S2", "small", Blank.With(Facts.Employees, 99), Blank.With(Facts.Employees, 100));
        Add("S2", "small", Blank.With(Facts.Employees, 1), Blank.With(Facts.Employees, null));
        Add("S2", "start-up", Company(99, "2021-11-22"), Company(99, "2021-11-21"));
        Add("S2", "start-up", Company(99, "2026-01-01"), Company(100, "2026-01-01"));
        Add("S3", "active-user", Did(EventKind.Login, 30), Did(EventKind.Login, 31));
        Add("S3", "active-user", Did(EventKind.Use, 30), Did(EventKind.Use, 31));
        Add("S3", "login-falling", Logins(100, 120, 140), Logins(100, 120));
        Add("S3", "inactive", Did(EventKind.Login, 91), Did(EventKind.Login, 90));
        Add("S3", "competitor-alongside", Blank with { CompetitorAlongside = true }, Blank with { CompetitorAlongside = false });
        Add("S4", "cut-costs", Left(LeavingReason.CostReduction), Left(LeavingReason.PriceCompetition));
        Add("S4", "moved-to-competitor", Left(LeavingReason.CompetitorCheaper), Left(LeavingReason.CostReduction));
        Add("S4", "moved-to-competitor", Left(LeavingReason.OtherBrand), Left(LeavingReason.Bored));
        Add("S4", "saw-no-effect", Left(LeavingReason.CouldNotUse), Left(LeavingReason.CompetitorBetter));
        Add("S4", "needs-changed", Left(LeavingReason.NoLongerNeeded), Left(LeavingReason.Economy));
        Add("S5", "low-frequency", Bought(365), Bought(366));
        Add("S5", "low-frequency", Bought(365, 400), Bought(365, 10));
        Add("S5", "buys-in-winter", Blank with { History = EventHistory.Of(Buy("2026-02-28"), Buy("2025-12-01"), Buy("2026-03-01")) }, Blank with { History = EventHistory.Of(Buy("2026-03-01"), Buy("2026-04-01"), Buy("2025-12-01")) });
        Add("S5", "buys-in-spring", Blank with { History = EventHistory.Of(Buy("2026-03-01")) }, Blank with { History = EventHistory.Of(Buy("2026-06-01")) });
        Add("S5", "buys-in-summer", Blank with { History = EventHistory.Of(Buy("2026-08-31")) }, Blank with { History = EventHistory.Of(Buy("2026-09-01")) });
        Add("S5", "buys-in-autumn", Blank with { History = EventHistory.Of(Buy("2025-11-30")) }, Blank with { History = EventHistory.Of(Buy("2025-12-01")) });
        Add("S6", "age-under-20", Born("2006-11-23"), Born("2006-11-22"));
        Add("S6", "age-20s", Born("2006-11-22"), Born("1996-11-22"));
        Add("S6", "age-60s", Born("1966-11-22"), Born("1956-11-22"));
        Add("S6", "age-70-and-over", Born("1956-11-22"), Born("1956-11-23"));
        Add("S6", "female", Blank.With(Facts.Gender, "female"), Blank.With(Facts.Gender, "male"));
        Add("S6", "male", Blank.With(Facts.Gender, "male"), Blank.With(Facts.Gender, "other"));
        Add("S6", "other-gender", Blank.With(Facts.Gender, "other"), Blank.With(Facts.Gender, null));
        Add("S6", "household-of-one", Blank.With(Facts.HouseholdSize, 1), Blank.With(Facts.HouseholdSize, 2));
        Add("S6", "household-of-two", Blank.With(Facts.HouseholdSize, 2), Blank.With(Facts.HouseholdSize, 3));
        Add("S6", "household-of-more", Blank.With(Facts.HouseholdSize, 3), Blank.With(Facts.HouseholdSize, 2));
        Add("S7", "responsive", Did(EventKind.MailClick, 30), Did(EventKind.MailOpen, 31));
        Add("S7", "reacts-to-mail", Did(EventKind.MailClick, 1, 2, 365), Did(EventKind.MailClick, 1, 2, 366));
        Add("S7", "reacts-to-webinars", Did(EventKind.Webinar, 365), Did(EventKind.Webinar, 366));
        Add("S8", "subscription-paused", Blank.With(Facts.Subscription, "paused"), Blank.With(Facts.Subscription, "running"));
        Add("S8", "without-subscription", Blank.With(Facts.Subscription, "none"), Blank.With(Facts.Subscription, null));
        Add("S8", "subscription-cancelled", Blank.With(Facts.Subscription, "cancelled"), Blank.With(Facts.Subscription, "paused"));
        Add("S8", "first-time-only", Blank.With(Facts.Subscription, "first_only"), Blank.With(Facts.Subscription, "none"));
        Add("S9", "f1", Bought(5), Bought(5, 6));
        Add("S9", "f2", Bought(5, 6), Bought(5, 6, 7));
        Add("S9", "f3", Bought(5, 6, 7), Bought(5, 6));
        Add("S9", "cpm-first-active", Bought(180), Bought(181));
        Add("S9", "cpm-first-lapsed", Bought(181), Bought(180));
        Add("S11", "pyramid-lead", Did(EventKind.Purchase), Bought(1));
        Add("S11", "pyramid-first-time", Bought(5), Bought(5, 6));
        Add("S11", "pyramid-repeat", Bought(5, 6), Bought(5, 6, 7));
        Add("D10", "silent-up-to-3-months", On("2026-08-22"), On("2026-08-21"));
        Add("D10", "silent-3-to-6-months", On("2026-08-21"), On("2026-05-21"));
        Add("D10", "silent-6-to-12-months", On("2025-11-22"), On("2025-11-21"));
        Add("D10", "silent-1-to-3-years", On("2025-11-21"), On("2023-11-22"));
        Add("D10", "silent-3-years-and-more", On("2023-11-22"), On("2023-11-23"));
        Add("D11", "early-warning", Blank with { History = EventHistory.Of(Ask.Bought(100), Ask.Bought(120), Ask.Bought(140)) }, Bought(100));
        Add("S12", "promising-inactive", Promising(30), Promising(31));
        return data;
    }

    [Theory]
    [MemberData(nameof(InAndOut), DisableDiscoveryEnumeration = true)]
    public void TheOneIsIn_TheOtherIsNot(string domainId, string segment, Customer isIn, Customer isOut)
    {
        isIn.Assess().Segments.Should().Contain(segment, domainId);
        isOut.Assess().Segments.Should().NotContain(segment, domainId);
    }

    /// <summary>5.2, 5.8: what cannot be asked is told, with what it lacks.</summary>
    [Fact]
    public void EverySegment_HasAProof_AndSaysWhatItLacks()
    {
        var assessment = new Customer("c") { Purchases = new() { LastOn = Ask.DaysAgo(200), Count = 1, Sum = 100m } }.Assess();
        var proofs = assessment.SegmentProofs();

        proofs.Select(p => p.Id).Should().Equal(ReactivationPolicy.Default.Segments.Select(s => s.Id));
        proofs.Where(p => p.Outcome == ProofOutcome.Holds).Select(p => p.Id).Should().Equal(assessment.Segments);
        proofs.Single(p => p.Id == "rfm-champions").Should().Match<Proof>(p => p.Outcome == ProofOutcome.NotApplicable && p.Lacks.Length > 0);
        proofs.Single(p => p.Id == "dormant").Sentence(Language.English).Should().Be("Dormant customer. The stage is dormant.");
    }

    [Fact]
    public void EverySegment_IsTested_HereOrWhereItIsFitted()
    {
        var tested = InAndOut().Select(d => d.Data.Item2).ToHashSet();

        ReactivationPolicy.Default.Segments.Select(s => s.Id)
            .Where(id => !tested.Contains(id) && !FitTests.Segments.Contains(id) && !id.StartsWith("age-", StringComparison.Ordinal))
            .Should().BeEmpty();
    }

    [Fact]
    public void WhatIsNotRecorded_PutsNobodyIntoASegment() => new Customer("c").Assess().Segments.Should().Equal("lead");

    [Fact]
    public void AgeBands_ShareEveryoneOut()
    {
        for (var born = new DateOnly(1926, 1, 1); born < Ask.AsOf; born = born.AddDays(97))
            Born(born.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Assess().Segments.Count(s => s.StartsWith("age-", StringComparison.Ordinal)).Should().Be(1, "{0}", born);
    }

    [Fact]
    public void Defaults_ArePinned() => new object[]
    {
        SegmentDefaults.EnterpriseEmployees, SegmentDefaults.MidSizeEmployees, SegmentDefaults.StartUpYears, SegmentDefaults.LatelyDays, SegmentDefaults.InactiveDays, SegmentDefaults.Several,
        SegmentDefaults.HighValueStep, SegmentDefaults.LowFrequencyYears, SegmentDefaults.SmallPurchaseQuantile, SegmentDefaults.CpmYoungDays, SegmentDefaults.CpmEstablishedDays,
        SegmentDefaults.CpmLargeQuantile, SegmentDefaults.CpmActiveDays, SegmentDefaults.LowIncomeQuantile, SegmentDefaults.HighIncomeQuantile,
    }.Should().Equal(1000, 100, 5, 30, 90, 3, 5, 1, 0.25m, 90, 210, 0.8m, 180, 0.2m, 0.8m);

    [Fact]
    public void S5_TheCategoryBoughtMost_IsAFactOfYourOwn()
    {
        var top = Facts.MostFrequentCategory("top_category", EventKind.Purchase, "wine", "beer");
        var policy = ReactivationPolicy.Default with { Segments = ReactivationPolicy.Default.Segments.Add(new("beer-lovers", top.Is("beer"), "category", new("buys mostly beer", "主にビールを購入"))) };
        var engine = ReactivationEngine.Create(policy);
        CustomerEvent Buy(string? category) => Ask.Bought(10) with { Category = category };
        bool LovesBeer(params CustomerEvent[] events) => engine.Assess(new Customer("c") { History = EventHistory.Of(events) }, Ask.AsOf).Segments.Contains("beer-lovers");

        LovesBeer(Buy("beer"), Buy("beer"), Buy("wine"), Buy(null), Buy(null), Buy(null)).Should().BeTrue();
        LovesBeer(Buy("beer"), Buy("wine")).Should().BeFalse("of equals the first");
        LovesBeer(Buy(null)).Should().BeFalse();
    }

    private static Customer Bought(params int[] daysAgo) => Did(EventKind.Purchase, daysAgo);

    private static Customer Did(EventKind kind, params int[] daysAgo) =>
        Blank with { History = EventHistory.Of(daysAgo.Select(d => new CustomerEvent(Ask.DaysAgo(d), kind, 100m)), Source.Nothing.Records(kind)) };

    private static Customer Logins(params int[] daysAgo) => Did(EventKind.Login, daysAgo);

    private static Customer On(string day) => Blank with { History = EventHistory.Of(Buy(day)) };

    private static CustomerEvent Buy(string day) => new(Ask.Day(day), EventKind.Purchase, 100m);

    private static Customer Born(string day) => Blank.With(Facts.BornOn, Ask.Day(day));

    private static Customer Company(int employees, string founded) => Blank.With(Facts.Employees, employees).With(Facts.FoundedOn, Ask.Day(founded));

    private static Customer Left(string reason) => Blank with { Leaving = new() { Reason = reason } };

    private static Customer Contract(ContractStatus status) => Blank with { Contract = new() { Status = status, EndedOn = Ask.DaysAgo(300) } };

    private static Customer Promising(int signalDaysAgo) =>
        Blank with { History = EventHistory.Of(Ask.Bought(300), Ask.Bought(400), Ask.Bought(500), Ask.Did(EventKind.Inquiry, signalDaysAgo)) };
}
