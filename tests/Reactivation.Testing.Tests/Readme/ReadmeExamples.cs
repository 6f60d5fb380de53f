using Reactivation.Customers;
using Reactivation.Dormancy;
using Reactivation.Priorities;

namespace Reactivation.Testing.Tests.Readme;

/// <summary>The package's README, compiled and run: each method's body is one block of it, to the letter.</summary>
internal sealed class ReadmeExamples(TextWriter output)
{
    private TextWriter Console { get; } = output;

    public void FirstScreen()
    {
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default);   // or your own policy
        var today = Today.Is(2026, 11, 22);

        var customer = ACustomer.Named("C-1042").LastPurchased(200).DaysAgo().For(46_000m).VisitedTheSite(2).DaysAgo().AsOf(today);

        Expect.That(engine, customer, today).IsDormant().ByDefinition("r181").WithTier(PriorityTier.High).ByRow("P2");
        Flip flip = Boundary.Of(engine, "r181", customer).FlipsOn(2026, 11, 3);
        Console.WriteLine(flip);
    }

    public void Failure()
    {
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default);
        var today = Today.Is(2026, 11, 22);
        var customer = ACustomer.Named("C-1042").LastPurchased(180).DaysAgo().AsOf(today);

        var failed = Record.Exception(() => Expect.That(engine, customer, today).ByDefinition("r181"));
        Console.WriteLine(failed!.Message);

        failed = Record.Exception(() => Expect.That(engine, customer, today, Language.Japanese).ByDefinition("r181"));
        Console.WriteLine(failed!.Message.Split('\n')[2]);
    }

    public void Stories()
    {
        var today = Today.Is(2026, 11, 22);
        var member = ACustomer.Named("C-7")
            .Registered(2).YearsAgo()
            .LastPurchased(20).DaysAgo().For(50m).AsLastOf(6, everyDays: 30)      // six purchases, 30 days apart
            .Purchased(400).DaysAgo().For(12_000m).InCategory("shoes")
            .VisitedTheSite(3).MonthsAgo().At("pricing")
            .StartedAContract(1).YearsAgo();

        Customer silent = member.NeverOpenedAMail().AsOf(today);                   // a story is a value: its beginning can be shared
        Customer leaver = member.LeftBecause(LeavingReason.CostReduction).CancelledTheContract(10).DaysAgo().AsOf(today);

        Console.WriteLine(silent.Source);
        Console.WriteLine(Record.Exception(() => member.LastPurchased(40).DaysAgo().AsOf(today))!.Message);
    }

    public void NeverAndNotRecorded()
    {
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default);
        var today = Today.Is(2026, 11, 22);
        var story = ACustomer.Named("C-8").Registered(120).DaysAgo();

        Expect.That(engine, story.AsOf(today), today).IsNotApplicable("no-web-visit");                 // a shop without web tracking
        Expect.That(engine, story.NeverVisitedTheSite().AsOf(today), today).ByDefinition("no-web-visit");   // tracking, and no visit

        var failed = Record.Exception(() => Expect.That(engine, story.AsOf(today), today).ByDefinition("no-web-visit"));
        Console.WriteLine(failed!.Message);
    }

    public void OwnKinds()
    {
        var storeVisit = new EventKind("store_visit", EventTraits.OwnAction | EventTraits.MoreIsBetter);
        var (seats, plan, renewsOn) = (Fact.Count("seats"), Fact.Choice("plan", "small", "big"), Fact.Day("renews_on"));
        var today = Today.Is(2026, 11, 22);

        var customer = ACustomer.Named("C-9")
            .Did(storeVisit, 12).DaysAgo().At("Ginza")
            .With(seats, 3).With(plan, "big").With(renewsOn, 40).DaysAhead()
            .AsOf(today);

        Condition rule = storeVisit.LastOn.Within(30).Days() & (seats >= 3) & plan.Is("big");
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default with { Catalogue = FactCatalogue.Default.With(storeVisit).With(seats, plan, renewsOn) });
        Console.WriteLine(Boundary.Of(engine, rule, customer).FlipsOn(today.DaysLater(19)));
    }

    public void Days()
    {
        var today = Today.Is(2026, 11, 22);
        Console.WriteLine($"{today.DaysLater(10)}, {today.MonthsLater(3)}, {today.YearsLater(-1)}");

        var clock = today.AsClock(TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"));   // a TimeProvider for your host
        clock.MoveDays(1);
        Console.WriteLine($"{clock.Today}: {clock.GetUtcNow():yyyy-MM-dd HH:mm} UTC");
    }

    public void DayBoundaries()
    {
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default);
        var today = Today.Is(2026, 11, 22);
        var customer = ACustomer.Named("C-1042").LastPurchasedOn(new DateOnly(2026, 5, 26)).For(1_000_000m).VisitedTheSite(2).DaysAgo().AsOf(today);

        Boundary.Of(engine, "r181", customer).BecomesTrueOn(new DateOnly(2026, 11, 23));
        Boundary.Of(engine, Stage.Dormant, customer).DoesNotFlip(from: today.DaysLater(-30), to: today);
        foreach (var flip in Boundary.Of(engine, PriorityTier.High, customer).Flips(from: today, to: today.YearsLater(2)))
            Console.WriteLine($"{flip.On:yyyy-MM-dd} {flip.Becomes}");

        var failed = Record.Exception(() => Boundary.Of(engine, "r181", customer).FlipsOn(2026, 11, 22));
        Console.WriteLine(failed!.Message);
    }

    public void NumberBoundaries()
    {
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default);
        var today = Today.Is(2026, 11, 22);

        var largeDeal = Boundary.OfAmount(engine, "P1", amount => ACustomer.Named("C-1").LastPurchased(200).DaysAgo().For(amount).AsOf(today), today);
        largeDeal.BecomesTrueAt(1_000_000m);
        Console.WriteLine(Record.Exception(() => largeDeal.FlipsAt(1_500_000m))!.Message);

        var severalDeals = Boundary.OfCount(engine, "P4b", count => ACustomer.Named("C-1").With(Facts.LastPurchaseOn, 200).DaysAgo().With(Facts.PurchaseCount, count).AsOf(today), today);
        Console.WriteLine(severalDeals.FlipsAt(3));
    }

    public void OwnEntity()
    {
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default);
        var today = Today.Is(2026, 11, 22);
        var map = CustomerMap.For<Lead>(m => m.Id(l => l.Id).Fact(Facts.LastPurchaseOn, l => l.LastOrderedOn).Fact(Facts.PurchaseCount, l => l.Orders));

        Expect.That(engine, new Lead("L-1", today.DaysLater(-200), 4), map, today).IsDormant();

        // The same story, as the columns of that CRM have it.
        var story = ACustomer.Named("L-1").LastPurchased(200).DaysAgo().AsLastOf(4, everyDays: 30);
        Console.WriteLine(story.AsOf(today).Source);
        Console.WriteLine(story.RecordedAs(map.Source).AsOf(today).Source);
    }

    public void Agreement()
    {
        var policy = ReactivationPolicy.Default;
        policy = policy with
        {
            Definitions = policy.Definitions.Add(new("twice-then-nothing", Condition.Parse("purchase_count = 2 and last_purchase_on more than 120 days ago"), DormancyEffect.MakesDormant, new("bought twice, then nothing", "2回購入後に途絶"))),
        };
        var engine = ReactivationEngine.Create(policy);

        var agreement = Engines.Agree(engine, [], Today.Is(2026, 11, 22));
        Console.WriteLine(agreement.Customers > 1_000);
        Console.WriteLine(agreement.NeverHeld.Contains("twice-then-nothing"));
    }

    public void ScorecardChecks()
    {
        var today = Today.Is(2026, 11, 22);
        var scorecard = new Scorecard(
            Characteristic.OneWay("purchases", ScorePart.Chance, NumberBins.Of(Facts.PurchaseCount, 1, 3), [0, 1_000, 2_000]),
            Characteristic.OneWay("pause", ScorePart.Chance, NumberBins.Of(Facts.LastPurchaseGapDays, 60), [0, 3_000]));
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default with { Scorecard = scorecard });

        Scorecards.AreDeterministic(engine, [], today);
        Scorecards.MoreIsNeverWorse(engine, [], today, leavingOut: ["pause"]);
        Console.WriteLine(Record.Exception(() => Scorecards.MoreIsNeverWorse(engine, [], today))!.Message);
    }

    private sealed record Lead(string Id, DateOnly? LastOrderedOn, int Orders);
}
