using Reactivation.Customers;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Customers;

/// <summary>5.2: what a source records, and customers that agree with it or do not.</summary>
public class SourceTests
{
    private static readonly ReactivationEngine Engine = ReactivationEngine.Create(ReactivationPolicy.Default);

    [Fact]
    public void ASource_IsItsContent_InAnyOrder()
    {
        var one = Source.Nothing.Gives(Facts.RegisteredOn, Facts.PurchaseCount).Records(EventKind.Login).Records(EventKind.WebVisit, DaysAgo(9));
        var other = Source.Nothing.Records(EventKind.WebVisit).Gives(Facts.PurchaseCount).Records(EventKind.WebVisit, DaysAgo(9)).Gives(Facts.RegisteredOn).Records(EventKind.Login);

        one.Should().Be(other);
        one.GetHashCode().Should().Be(other.GetHashCode());
        one.ToString().Should().Be("purchase_count, registered_on, login, web_visit since 2026-11-13");
        one.Given.Select(g => g.Fact.ToString()).Should().Equal("purchase_count", "registered_on");
        one.Kinds.Should().HaveCount(2).And.Contain(EventKind.WebVisit, DaysAgo(9)).And.Contain(EventKind.Login, null);
        Source[] different = [one, Source.Nothing, one.Gives(Facts.OwnerChangedOn), one.Records(EventKind.Use), one.Records(EventKind.Login, DaysAgo(1)), one.Records(EventKind.WebVisit, since: null), one.Records(EventKind.WebVisit, DaysAgo(8))];
        different.Distinct().Should().HaveCount(different.Length);
        Source.Nothing.Gives(Facts.RegisteredOn, DaysAgo(1)).Should().NotBe(Source.Nothing.Gives(Facts.RegisteredOn));
    }

    [Fact]
    public void Contradictions_AreNamedAllAtOnce()
    {
        FluentActions.Invoking(() => Source.Nothing.Records(EventKind.Purchase, EventKind.Login).Gives(Facts.PurchaseCount, Facts.LastLoginOn, Facts.RegisteredOn, Facts.RegisteredOn)).Should().Throw<ArgumentException>()
            .WithMessage("last_login_on is given, and events of kind login are recorded too*; purchase_count is given, and events of kind purchase are recorded too*; registered_on is given twice*");
        FluentActions.Invoking(() => Source.Nothing.Gives(Facts.LastPurchaseOn.OfAtLeast(5m)).Records(EventKind.Purchase)).Should().Throw<ArgumentException>()
            .WithMessage("last_purchase_on[amount >= 5] is given*");
        FluentActions.Invoking(() => Source.Nothing.Gives(Facts.Latest(Facts.LastPurchaseOn, Facts.LastUseOn))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void ContractFacts_MayBeGivenBesideContractEvents() =>
        Source.Nothing.Records(EventKind.ContractEnd).Gives(Facts.ContractStatus).Given.Should().ContainSingle("given columns win over contract events (K)");

    [Fact]
    public void AFactWithItsFilter_IsAFactOfItsOwn()
    {
        Source.Nothing.Gives(Facts.Revenue, Facts.Revenue.In(24).Months(), Facts.Revenue.In(12).Months()).Given.Should().HaveCount(3);
        FluentActions.Invoking(() => Source.Nothing.Gives(Facts.Revenue.In(1).Years(), Facts.Revenue.In(10).Days(), Facts.Revenue.In(12).Months())).Should().Throw<ArgumentException>("a year is twelve months")
            .WithMessage("*is given twice*");
    }

    [Fact]
    public void CustomersThatDisagree_AreAnError_UnlessASourceIsGiven()
    {
        var one = new Customer("one") { Purchases = new() { LastOn = DaysAgo(200) } };
        var other = new Customer("other") { Purchases = new() { LastOn = DaysAgo(10) }, RegisteredOn = null };
        var source = Source.Nothing.Gives(Facts.LastPurchaseOn, Facts.RegisteredOn);

        FluentActions.Invoking(() => Engine.AssessAll([one, other], AsOf)).Should().Throw<ArgumentException>()
            .WithMessage("Customers one and other disagree on what is recorded (last_purchase_on / last_purchase_on, registered_on): state a source.*");
        Engine.AssessAll([one, other], AsOf, source).Should().HaveCount(2);
        Engine.AssessAll([one, one with { Purchases = new() { LastOn = null } }], AsOf).Should().HaveCount(2);
        Engine.AssessAll(Array.Empty<Customer>(), AsOf).Should().BeEmpty();
    }

    [Fact]
    public void UnderASource_WhatTheCustomerLacks_IsNone()
    {
        var customer = new Customer("c") { Purchases = new() { LastOn = DaysAgo(200) } };
        var source = Source.Nothing.Gives(Facts.LastPurchaseOn, Facts.PurchaseCount, Facts.LeavingReason).Records(EventKind.WebVisit, EventKind.Login);

        Facts.PurchaseCount.IsMissing.Holds(customer, source).Should().BeTrue("a given count is none, not zero");
        Facts.LeavingReason.IsMissing.Holds(customer, source).Should().BeTrue();
        Facts.LastWebVisitOn.IsMissing.Holds(customer, source).Should().BeTrue();
        EventKind.Login.Count.Is(0).Holds(customer, source).Should().BeTrue();
        Facts.LastPurchaseOn.AtLeast(200).DaysAgo().Holds(customer, source).Should().BeTrue();
        Engine.Assess(customer, AsOf, source).NotApplicable.Should().NotContain(n => n.Id == "P7");
        Engine.Assess(customer, AsOf).NotApplicable.Should().Contain(n => n.Id == "P7");
    }

    [Fact]
    public void AFactThatTheSourceLacks_IsAnError()
    {
        var customer = new Customer("C-7") { RegisteredOn = null, History = EventHistory.Of(Did(EventKind.Login, 3)) };

        FluentActions.Invoking(() => Engine.Assess(customer, AsOf, Source.Nothing.Records(EventKind.Login))).Should().Throw<ArgumentException>()
            .WithMessage("Customer C-7 has registered_on, which the source does not record.*");
        FluentActions.Invoking(() => Engine.Assess(customer, AsOf, Source.Nothing.Gives(Facts.RegisteredOn))).Should().Throw<ArgumentException>()
            .WithMessage("Customer C-7 has events of kind login, which the source does not record.*");
        FluentActions.Invoking(() => Engine.AssessAll([customer], AsOf, Source.Nothing)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void TheSourceSaysSinceWhen_NotTheCustomersHistory()
    {
        var customer = new Customer("c") { History = EventHistory.Of([], Source.Nothing.Records(EventKind.WebVisit, DaysAgo(1))) };
        var notVisited = !Facts.LastWebVisitOn.Within(30).Days();

        notVisited.Holds(customer).Should().BeFalse();
        notVisited.Holds(customer, Source.Nothing.Records(EventKind.WebVisit)).Should().BeTrue();
    }

    [Fact]
    public void OnePolicy_ServesManySourcesAndDays_WithoutMixingThem()
    {
        var bought = new Customer("c") { Purchases = new() { LastOn = DaysAgo(181) } };
        var both = bought with { WebVisits = new() { LastOn = null }, RegisteredOn = DaysAgo(90) };

        for (var round = 0; round < 2; round++)
        {
            for (var day = 0; day < 300; day++)
                Engine.Assess(bought, AsOf.AddDays(day - 1)).Definitions.Contains("r181").Should().Be(day >= 1);
            Engine.Assess(both, AsOf).Definitions.Should().Contain("no-web-visit");
            Engine.Assess(bought, AsOf).NotApplicable.Should().Contain(n => n.Id == "no-web-visit");
        }
    }

    /// <summary>Facts are equal by name, shape, codes and filter; then they must mean the same wherever they are asked.</summary>
    [Fact]
    public void AFactOfOnesOwn_ThatEqualsOneOfTheCatalogue_DoesNotHideIt()
    {
        var impostor = Fact.Day("last_purchase_on");
        var policy = ReactivationPolicy.Default;
        var asksItFirst = policy with { Definitions = policy.Definitions.Insert(0, policy.Definitions[0] with { Id = "impostor", When = impostor.AtLeast(181).DaysAgo() }) };
        var customer = new Customer("c") { History = EventHistory.Of(Bought(200)) };

        var definitions = ReactivationEngine.Create(asksItFirst).Assess(customer, AsOf).Definitions;
        definitions.Should().Contain("r181");
        definitions.Contains("impostor").Should().Be(impostor.Equals(Facts.LastPurchaseOn));
    }
}
