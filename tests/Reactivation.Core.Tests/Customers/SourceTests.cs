using Reactivation.Customers;
using Reactivation.Decisions;
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
            .WithMessage("found last_login_on given, and events of kind login recorded too, expected one of them*; found purchase_count given, and events of kind purchase recorded too*; found registered_on, which is given twice, expected each fact once.");
        FluentActions.Invoking(() => Source.Nothing.Gives(Facts.LastPurchaseOn.OfAtLeast(5m)).Records(EventKind.Purchase)).Should().Throw<ArgumentException>()
            .WithMessage("found last_purchase_on[amount >= 5] given*");
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
            .WithMessage("*which is given twice*");
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
    public void AFactOfOnesOwn_ThatIsCalledAsOneOfTheCatalogue_IsRefused()
    {
        var impostor = Fact.Day("last_purchase_on");
        var policy = ReactivationPolicy.Default;
        var asksItFirst = policy with { Definitions = policy.Definitions.Insert(0, policy.Definitions[0] with { Id = "impostor", When = impostor.AtLeast(181).DaysAgo() }) };

        FluentActions.Invoking(() => ReactivationEngine.Create(asksItFirst)).Should().Throw<PolicyException>().WithMessage("definitions.impostor: found another fact of the name last_purchase_on, expected each name to mean one thing");
    }

    /// <summary>A name means one thing: what a customer's record or history means by it, the policy must mean too, whoever is asked about first.</summary>
    [Fact]
    public void AName_ThatMeansAnotherThingToThePolicy_IsRefused()
    {
        var (mine, other) = (new EventKind("store_visit", EventTraits.OwnAction), new EventKind("store_visit"));
        var rank = Fact.Choice("rank", "gold", "silver");
        var policy = Ask.PolicyOf(mine.LastOn.Within(30).Days() | rank.Is("gold"));
        Customer Visited(EventKind kind) => new("c") { RegisteredOn = DaysAgo(600), History = EventHistory.Of(new CustomerEvent(DaysAgo(21), kind)) };

        var engine = ReactivationEngine.Create(policy);
        engine.Assess(Visited(mine), AsOf).SilentDays.Should().Be(21);
        FluentActions.Invoking(() => engine.Assess(Visited(other), AsOf)).Should().Throw<ArgumentException>().WithMessage("The source and the policy do not mean the same: events of kind store_visit are recorded with the traits None*");
        FluentActions.Invoking(() => engine.Assess(new Customer("c").With(Fact.Choice("rank", "silver", "gold"), "gold"), AsOf)).Should().Throw<ArgumentException>().WithMessage("*rank is recorded as another fact (choice of silver, gold)*");
        FluentActions.Invoking(() => engine.Assess(new Customer("c").With(Fact.Count("rank"), 1), AsOf)).Should().Throw<ArgumentException>().WithMessage("*rank is recorded as another fact (count)*");
        FluentActions.Invoking(() => policy.Bind(Source.Nothing.Records(other), AsOf)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => engine.Assess(Visited(other), AsOf, Source.Nothing.Gives(Facts.RegisteredOn).Records(mine))).Should().Throw<ArgumentException>().WithMessage("*store_visit, which the source does not record with these traits.*");
        FluentActions.Invoking(() => EventHistory.Of(new CustomerEvent(AsOf, mine), new CustomerEvent(AsOf, other))).Should().Throw<ArgumentException>().WithMessage("*with other traits than the recorded kind of that name*");
        Source.Nothing.Records(mine).Should().NotBe(Source.Nothing.Records(other));

        var free = ReactivationEngine.Create(ReactivationPolicy.Default);
        (free.Assess(Visited(other), AsOf).SilentDays, free.Assess(Visited(mine), AsOf).SilentDays, free.Assess(Visited(other), AsOf).SilentDays).Should().Be((600, 21, 600), "no policy speaks of the kind, and nobody's answer hangs on who was asked first");
        FluentActions.Invoking(() => ReactivationEngine.Create(Ask.PolicyOf(mine.LastOn.IsMissing & (other.Count >= 1)))).Should().Throw<PolicyException>();
    }
}
