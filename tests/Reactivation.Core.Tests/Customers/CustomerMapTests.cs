using Reactivation.Customers;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Customers;

/// <summary>A map reads an entity in place: every type of member, null, ids, the history, and what cannot be used.</summary>
public class CustomerMapTests
{
    private static readonly Lead Full = new()
    {
        Code = "L-1",
        LastOrderedOn = DaysAgo(200),
        RegisteredOn = DaysAgo(900),
        LastVisitAt = AsOf.AddDays(-30).ToDateTime(new TimeOnly(23, 59)),
        Orders = 3,
        Employees = 99,
        Revenue = 12_000.5m,
        Status = "lapsed",
        UsesCompetitor = true,
        Events = EventHistory.Of(Did(EventKind.Login, 5)),
    };

    [Fact]
    public void EveryTypeOfMember_IsRead()
    {
        Holds(Facts.LastPurchaseOn.Within(200).Days() & Facts.LastPurchaseOn.AtLeast(200).DaysAgo(), Full).Should().BeTrue();
        Holds(Facts.RegisteredOn.Within(900).Days() & Facts.RegisteredOn.AtLeast(900).DaysAgo(), Full).Should().BeTrue();
        Holds(Facts.LastWebVisitOn.Within(30).Days() & Facts.LastWebVisitOn.AtLeast(30).DaysAgo(), Full).Should().BeTrue();
        Holds(Facts.PurchaseCount.Is(3) & Fact.Count("employees").Is(99) & Facts.Revenue.In(2).Years().Is(12_000.5m), Full).Should().BeTrue();
        Holds(Facts.ContractStatus.Is("lapsed") & Facts.CompetitorAlongside.IsYes, Full).Should().BeTrue();
        Holds(Facts.LastLoginOn.Within(5).Days() & EventKind.MailOpen.Count.Is(0), Full).Should().BeTrue();
        Holds(Facts.CompetitorAlongside.Is("no"), Full with { UsesCompetitor = false }).Should().BeTrue();
    }

    [Fact]
    public void Null_IsRecordedAndNone()
    {
        var empty = new Lead { Code = "L-2" };
        Condition[] missing =
        [
            Facts.LastPurchaseOn.IsMissing, Facts.LastWebVisitOn.IsMissing, Facts.PurchaseCount.IsMissing, Facts.Revenue.In(24).Months().IsMissing,
            Facts.ContractStatus.IsMissing, Facts.CompetitorAlongside.IsMissing, Facts.LastLoginOn.IsMissing,
        ];

        missing.Should().OnlyContain(m => Holds(m, empty));
        Holds(EventKind.Login.Count.Is(0), empty).Should().BeTrue("no history is no event at all");
        Holds(Facts.LastInquiryOn.IsMissing, empty).Should().BeFalse("it is not mapped, so not recorded");
    }

    [Fact]
    public void TheSource_IsWhatIsMapped()
    {
        Lead.Map.Source.ToString().Should().Be("competitor_alongside, contract_status, employees, last_purchase_on, last_web_visit_on, purchase_count, purchase_sum[24 months], registered_on, login, mail_open");
        Lead.Map.Members.Should().HaveCount(8);
        Lead.Map.Members[Facts.LastPurchaseOn].ToString().Should().Be("l => l.LastOrderedOn");
    }

    [Fact]
    public void WhatCannotBeRead_IsAnError()
    {
        FluentActions.Invoking(() => Assess(Full with { Status = "lapst" })).Should().Throw<ArgumentException>().WithMessage("contract_status of customer L-1 cannot be read: 'lapst' is no code of contract_status; did you mean 'lapsed'?*cancelled.");
        FluentActions.Invoking(() => Assess(Full with { Revenue = 0.00001m })).Should().Throw<ArgumentException>().WithMessage("purchase_sum[24 months] of customer L-1 cannot be read: An amount has at most four decimals*");
        FluentActions.Invoking(() => Assess(Full with { Code = "" })).Should().Throw<ArgumentException>().WithMessage("The map reads an empty id.*");
        FluentActions.Invoking(() => Assess(Full with { Code = null })).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Assess(Full with { Events = EventHistory.Of(Did(EventKind.WebVisit, 3)) })).Should().Throw<ArgumentException>().WithMessage("The history of customer L-1 holds events of kind web_visit, which the map does not record.*");
    }

    [Fact]
    public void AMapThatCannotBeUsed_IsRefused_WithEverythingThatIsWrong()
    {
        FluentActions.Invoking(() => CustomerMap.For<Lead>(m => m
                .Fact(Facts.PurchaseCount, l => l.Orders).Fact(Facts.PurchaseCount, l => l.Employees).Fact(Facts.LastPurchaseOn, l => l.LastOrderedOn).Fact(Facts.LastPurchaseOn, l => l.RegisteredOn)))
            .Should().Throw<ArgumentException>().WithMessage("The map over Lead cannot be used: purchase_count is mapped twice; last_purchase_on is mapped twice; the id is not mapped.");
        FluentActions.Invoking(() => CustomerMap.For<Lead>(m => m.Id(l => l.Code!).Id(l => l.Number))).Should().Throw<ArgumentException>().WithMessage("*the id is mapped twice*");
        FluentActions.Invoking(() => CustomerMap.For<Lead>(m => m.Id(l => l.Code!).Fact(Facts.LastLoginOn, l => l.LastOrderedOn).History(Source.Nothing.Records(EventKind.Login), l => l.Events)))
            .Should().Throw<ArgumentException>().WithMessage("found last_login_on given, and events of kind login recorded too*");
        FluentActions.Invoking(() => CustomerMap.For<Lead>(m => m.Id(l => l.Code!).History(Source.Nothing, l => l.Events).History(Source.Nothing, l => null))).Should().Throw<ArgumentException>().WithMessage("*twice*");
        FluentActions.Invoking(() => CustomerMap.For<Lead>(m => m.Id(l => l.Code!).History(Source.Nothing.Gives(Facts.RegisteredOn), l => l.Events))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CustomerMap.For<Lead>(m => m.Id(l => l.Code!).Fact(Facts.ContractStatus, l => l.UsesCompetitor))).Should().Throw<ArgumentException>("a status is no yes or no");
        FluentActions.Invoking(() => CustomerMap.For<Lead>(m => m.Id(l => l.Code!).Fact(Facts.Latest(Facts.LastLoginOn, Facts.LastUseOn), l => l.LastOrderedOn))).Should().Throw<ArgumentException>();
    }

    /// <summary>Who asks often and needs no reasons pays for the list of definitions only.</summary>
    [Fact]
    public void AVerdict_OfAnEntity_IsTheAssessments_AndAllocatesLittle()
    {
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default);
        var map = CustomerMap.For<Lead>(m => m.Id(l => l.Code!).Fact(Facts.RegisteredOn, l => l.RegisteredOn).Fact(Facts.LastPurchaseOn, l => l.LastOrderedOn).Fact(Facts.PurchaseCount, l => l.Orders).Fact(Facts.CompetitorAlongside, l => l.UsesCompetitor));
        var (assessment, verdict) = (engine.Assess(Full, map, AsOf), engine.Decide(Full, map, AsOf));
        (verdict.Stage, verdict.Tier, verdict.Points, verdict.Attainable).Should().Be((assessment.Stage, assessment.Priority.Tier, assessment.Priority.Score.Points, assessment.Priority.Score.Attainable));
        verdict.Definitions.Should().Equal(assessment.Definitions);

        const int times = 1_000;
        for (var i = 0; i < times; i++)
            engine.Decide(Full, map, AsOf);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < times; i++)
            engine.Decide(Full, map, AsOf);
        ((GC.GetAllocatedBytesForCurrentThread() - before) / times).Should().BeLessThanOrEqualTo(200);
    }

    [Fact]
    public void AnIdMappedTwice_IsRefused_WhateverItsType() =>
        FluentActions.Invoking(() => CustomerMap.For<Lead>(m => m.Id(l => l.Code!).Id(l => l.Status!))).Should().Throw<ArgumentException>().WithMessage("*the id is mapped twice*");

    [Fact]
    public void NumbersAsIds_AreOrderedNumerically_AndTextsByCodePoint()
    {
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default);
        var byNumber = CustomerMap.For<Lead>(m => m.Id(l => l.Number).Fact(Facts.LastPurchaseOn, l => l.LastOrderedOn));
        var bySmallNumber = CustomerMap.For<Lead>(m => m.Id(l => l.SmallNumber).Fact(Facts.LastPurchaseOn, l => l.LastOrderedOn));
        var byText = CustomerMap.For<Lead>(m => m.Id(l => l.Code!).Fact(Facts.LastPurchaseOn, l => l.LastOrderedOn));
        Lead[] leads = [.. new long[] { 10, 9, 100, -1, 1 }.Select(n => new Lead { Number = n, SmallNumber = (int)n, Code = n.ToString(System.Globalization.CultureInfo.InvariantCulture) })];

        engine.AssessAll(leads, byNumber, AsOf).Select(a => a.CustomerId).Should().Equal("-1", "1", "9", "10", "100");
        engine.AssessAll(leads, bySmallNumber, AsOf).Select(a => a.CustomerId).Should().Equal("-1", "1", "9", "10", "100");
        engine.AssessAll(leads, byText, AsOf).Select(a => a.CustomerId).Should().Equal("-1", "1", "10", "100", "9");
    }

    private static bool Holds(Condition condition, Lead lead) => ReactivationEngine.Create(PolicyOf(condition)).Assess(lead, Lead.Map, AsOf).Definitions.Contains("asked");

    private static Assessment Assess(Lead lead) => ReactivationEngine.Create(ReactivationPolicy.Default).Assess(lead, Lead.Map, AsOf);
}
