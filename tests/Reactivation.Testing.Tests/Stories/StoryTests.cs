using Reactivation.Customers;
using static Reactivation.Testing.Tests.Rules;

namespace Reactivation.Testing.Tests.Stories;

/// <summary>A story becomes the customer that it tells of; what it does not mention is not recorded.</summary>
public class StoryTests
{
    private static readonly EventKind StoreVisit = new("store_visit", EventTraits.OwnAction | EventTraits.MoreIsBetter);

    [Fact]
    public void AnEvent_IsRecordedWithItsDayAmountDetailAndCategory()
    {
        var customer = ACustomer.Named("C-1")
            .Purchased(200).DaysAgo().For(12_000.5m).InCategory("shoes")
            .VisitedTheSite(3).MonthsAgo().At("pricing")
            .Did(StoreVisit, 1).YearsAgo()
            .AsOf(Sunday);

        customer.Id.Should().Be("C-1");
        customer.History!.Events.Should().Equal(
            new CustomerEvent(new DateOnly(2026, 5, 6), EventKind.Purchase, 12_000.5m, Category: "shoes"),
            new CustomerEvent(new DateOnly(2025, 11, 22), StoreVisit),
            new CustomerEvent(new DateOnly(2026, 8, 22), EventKind.WebVisit, Detail: "pricing"));
        customer.Source.ToString().Should().Be("purchase, store_visit, web_visit");
    }

    [Fact]
    public void EveryShortWord_IsTheEventItSays()
    {
        var customer = ACustomer.Named("C-1")
            .LastPurchased(1).DaysAgo().OpenedAMail(2).DaysAgo().ClickedInAMail(3).DaysAgo().Inquired(4).DaysAgo().LoggedIn(5).DaysAgo()
            .StartedAContract(2).YearsAgo().CancelledTheContract(6).DaysAgo()
            .AsOf(Sunday);

        customer.History!.Events.OrderByDescending(e => e.On).Select(e => $"{Sunday.Date.DayNumber - e.On.DayNumber} {e.Kind} {e.Detail}".TrimEnd())
            .Should().Equal("1 purchase", "2 mail_open", "3 mail_click", "4 inquiry", "5 login", "6 contract_end cancelled", "730 contract_start");
        ACustomer.Named("C-2").LetTheContractLapse(1).DaysAgo().AsOf(Sunday).History!.Events.Single().Detail.Should().Be("lapsed");
    }

    [Fact]
    public void MonthsAndYears_ClampToTheEndOfTheMonth()
    {
        Day(ACustomer.Named("C").Purchased(6).MonthsAgo().AsOf(2026, 8, 31)).Should().Be(new DateOnly(2026, 2, 28));
        Day(ACustomer.Named("C").Purchased(1).YearsAgo().AsOf(2024, 2, 29)).Should().Be(new DateOnly(2023, 2, 28));
        Day(ACustomer.Named("C").PurchasedOn(new DateOnly(2020, 2, 29)).AsOf(Sunday)).Should().Be(new DateOnly(2020, 2, 29));
        Day(ACustomer.Named("C").Purchased(1).MonthsAhead().AsOf(2026, 1, 31)).Should().Be(new DateOnly(2026, 2, 28));

        static DateOnly Day(Customer customer) => customer.History!.Events.Single().On;
    }

    [Fact]
    public void AsLastOf_TellsARhythm() =>
        ACustomer.Named("C").LastPurchased(10).DaysAgo().For(50m).AsLastOf(3, everyDays: 30).AsOf(Sunday).History!.Events.Select(e => (Sunday.Date.DayNumber - e.On.DayNumber, e.Amount))
            .Should().BeEquivalentTo([(10, 50m), (40, 50m), (70, 50m)]);

    /// <summary>5.2: the two kinds of missing.</summary>
    [Fact]
    public void Never_IsRecorded_AndSilenceIsNot()
    {
        var silent = ACustomer.Named("C").AsOf(Sunday);
        var never = ACustomer.Named("C").NeverPurchased().NeverVisitedTheSite().NeverOpenedAMail().Never(StoreVisit).AsOf(Sunday);
        var none = ACustomer.Named("C").With(Facts.RegisteredOn, (DateOnly?)null).LeftBecause(null).AsOf(Sunday);

        silent.Source.Should().Be(Source.Nothing);
        never.Source.ToString().Should().Be("mail_open, purchase, store_visit, web_visit");
        never.History!.Count.Should().Be(0);
        none.Source.ToString().Should().Be("leaving_reason, registered_on");
        Engine.Assess(silent, Sunday).NotApplicable.Should().Contain(n => n.Id == "r181");
        Engine.Assess(never, Sunday).NotApplicable.Should().NotContain(n => n.Id == "r181");
    }

    [Fact]
    public void GivenFacts_OfEveryShape_YourOwnToo()
    {
        var (visitsBudget, signedOn, plan, isVip, seats) = (Fact.Amount("visits_budget"), Fact.Day("signed_on"), Fact.Choice("plan", "small", "big"), Fact.Flag("is_vip"), Fact.Count("seats"));

        var told = ACustomer.Named("C").Registered(2).YearsAgo().With(visitsBudget, 12.5m).With(signedOn, 3).DaysAhead().With(plan, "big").With(isVip, true).With(seats, 3).AsOf(Sunday);

        told.Source.ToString().Should().Be("is_vip, plan, registered_on, seats, signed_on, visits_budget");
        CustomerTable.From([told]).Cells(Sunday, signedOn, plan, isVip, seats, visitsBudget, Facts.RegisteredOn).Select(c => c![0])
            .Should().Equal(Sunday.DaysLater(3).Date.DayNumber, 1, 1, 3, 125_000, new DateOnly(2024, 11, 22).DayNumber);
    }

    [Fact]
    public void AStory_IsAValue_WhoseBeginningCanBeShared()
    {
        var beginning = ACustomer.Named("C").LastPurchased(200).DaysAgo();
        var (visitor, stranger) = (beginning.VisitedTheSite(3).DaysAgo().AsOf(Sunday), beginning.NeverVisitedTheSite().AsOf(Sunday));

        visitor.History!.Count.Should().Be(2);
        stranger.History!.Count.Should().Be(1);
        beginning.AsOf(Sunday).Source.ToString().Should().Be("purchase");
        beginning.Renamed("D").AsOf(Sunday).Id.Should().Be("D");
        beginning.AsOf(Sunday.DaysLater(1)).History!.Events.Single().On.Should().Be(new DateOnly(2026, 5, 7), "days count from the day as of which the story is told");
    }

    [Fact]
    public void Without_TakesBackWhatWasTold()
    {
        var told = ACustomer.Named("C").LastPurchased(200).DaysAgo().NeverVisitedTheSite().Registered(1).YearsAgo();

        told.Without(EventKind.Purchase).Without(EventKind.WebVisit).Without(Facts.RegisteredOn).AsOf(Sunday).Source.Should().Be(Source.Nothing);
    }

    [Fact]
    public void RecordingSince_KnowsNothingOfBefore() =>
        ACustomer.Named("C").Recording(EventKind.Purchase).RecordingSince(EventKind.WebVisit, new DateOnly(2026, 11, 1)).AsOf(Sunday).Source.ToString().Should().Be("purchase, web_visit since 2026-11-01");

    [Fact]
    public void AContradiction_IsRefused_WithAllThatIsWrong()
    {
        FluentActions.Invoking(() => ACustomer.Named("C").LastPurchased(200).DaysAgo().Purchased(3).DaysAgo().NeverVisitedTheSite().VisitedTheSite(2).DaysAgo().AsOf(Sunday))
            .Should().Throw<InvalidOperationException>().WithMessage(
                "The story of C contradicts itself: never a web_visit, and one 2 days ago: take one of them back, with Without(web_visit); the last purchase was 200 days ago, and there is one on 2026-11-19: tell it by Purchased(…), which says nothing of later ones.");
        FluentActions.Invoking(() => ACustomer.Named("C").Purchased(3).DaysAgo().With(Facts.PurchaseCount, 3).AsOf(Sunday))
            .Should().Throw<InvalidOperationException>().WithMessage("The story of C contradicts itself: found purchase_count given, and events of kind purchase recorded too, expected one of them: only one can count (tell events of a kind, or give its facts by With, not both).");
        FluentActions.Invoking(() => ACustomer.Named("C").Purchased(3).DaysAgo().For(0.00001m).With(Facts.RegisteredOn, 200).YearsAgo().AsOf(100, 1, 1))
            .Should().Throw<InvalidOperationException>().WithMessage("The story of C contradicts itself: purchase 3 days ago for 0.00001: found an amount with more than four decimals*");
        FluentActions.Invoking(() => ACustomer.Named("C").Registered(200).YearsAgo().LeftBecause("prize").AsOf(100, 1, 1))
            .Should().Throw<InvalidOperationException>().WithMessage("*registered_on 200 years ago lies beyond the calendar*").WithMessage("*'prize' is no code of leaving_reason*");
        FluentActions.Invoking(() => ACustomer.Named("C").Purchased(-1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => ACustomer.Named("")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void RecordedAs_GivesTheColumnsOfASource()
    {
        var crm = Source.Nothing.Gives(Facts.LastPurchaseOn, Facts.PurchaseCount, Facts.Revenue, Facts.RegisteredOn, Facts.ContractStatus, EventKind.Purchase.Sum.In(24).Months()).Records(EventKind.Login);
        var story = ACustomer.Named("C").LastPurchased(10).DaysAgo().For(50m).AsLastOf(3, everyDays: 500).StartedAContract(1).YearsAgo();

        var customer = story.RecordedAs(crm).AsOf(Sunday);

        customer.Source.Should().Be(crm);
        CustomerTable.From([customer]).Cells(Sunday, [.. crm.Given.Select(g => g.Fact)]).Select((c, i) => $"{crm.Given[i].Fact} {crm.Given[i].Fact.ValueText(c![0])}").Should().Equal(
            "contract_status running", "last_purchase_on 2026-11-12", "purchase_count 3", "purchase_sum 150", "purchase_sum[24 months] 100", "registered_on ");
        FluentActions.Invoking(() => story.NeverVisitedTheSite().VisitedTheSite(1).DaysAgo().Without(EventKind.WebVisit).OpenedAMail(1).DaysAgo().Registered(1).DaysAgo().With(Facts.Employees, 3).RecordedAs(crm).AsOf(Sunday))
            .Should().Throw<InvalidOperationException>().WithMessage("The story of C tells what the source does not record: employees, mail_open. It records: *");
    }
}
