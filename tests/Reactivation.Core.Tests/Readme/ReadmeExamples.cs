using System.Collections.Immutable;
using Reactivation.Approaches;
using Reactivation.Columns;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Linting;
using Reactivation.Messages;
using Reactivation.Priorities;
using Reactivation.Segments;

namespace Reactivation.Tests.Readme;

/// <summary>The README's code, compiled and run: each method's body is one block of the README, to the letter.</summary>
internal sealed class ReadmeExamples(TextWriter output)
{
    private TextWriter Console { get; } = output;

    public void FirstScreen()
    {
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default);
        var customer = new Customer("C-1042")
        {
            Purchases = new() { LastOn = new DateOnly(2026, 5, 1), Count = 4, Sum = 184_000m },
            WebVisits = new() { LastOn = new DateOnly(2026, 11, 20) },
        };

        Assessment a = engine.Assess(customer, asOf: new DateOnly(2026, 11, 22));

        Console.WriteLine(a);
        foreach (var reason in a.Reasons)
            Console.WriteLine($"{reason.Id}: {reason.Sentence(Language.English)}");
        Console.WriteLine(a.NextChange);
    }

    public void Rules()
    {
        Condition silentVip = Facts.LastPurchaseOn.AtLeast(181).DaysAgo() & (Facts.Revenue.In(24).Months() >= 1_000_000m) & !Facts.LastWebVisitOn.Within(30).Days();
        Condition same = Condition.Parse("last_purchase_on at least 181 days ago and purchase_sum[24 months] >= 1000000 and not last_web_visit_on within 30 days");
        Console.WriteLine(silentVip.Equals(same));

        Condition composite = Condition.Compose("1 and not 2", Facts.RegisteredOn.AtLeast(90).DaysAgo(), Facts.LastWebVisitOn.Within(30).Days());
        Console.WriteLine(composite);

        Condition.TryParse("lst_purchase_on at least 181 days ago or purchase_count => 3", FactCatalogue.Default, out _, out var problems);
        foreach (var problem in problems)
            Console.WriteLine(problem);
    }

    public void OwnEntity()
    {
        var map = CustomerMap.For<Lead>(m => m
            .Id(l => l.Code)
            .Fact(Facts.LastPurchaseOn, l => l.LastOrderedOn)
            .Fact(Facts.PurchaseCount, l => l.Orders));
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default);

        Assessment a = engine.Assess(new Lead("L-1", new DateOnly(2026, 4, 2), 5), map, new DateOnly(2026, 11, 22));

        Console.WriteLine(a);
        foreach (var row in a.NotApplicable.Take(2))
            Console.WriteLine(row);
    }

    public void OwnPolicy()
    {
        var policy = ReactivationPolicy.From(
            new DormancyOptions { SilentPurchaseDays = 365 },
            new PriorityOptions { LargeDeal = 5_000m });
        policy = policy with
        {
            Definitions = policy.Definitions.Add(new(
                "twice-then-nothing",
                Condition.Parse("purchase_count = 2 and last_purchase_on more than 120 days ago"),
                DormancyEffect.MakesDormant,
                new Wording("bought twice, then nothing", "2回購入後、取引なし"))),
        };
        var engine = ReactivationEngine.Create(policy);

        var history = EventHistory.Of(
            new CustomerEvent(new DateOnly(2026, 3, 1), EventKind.Purchase, 90m),
            new CustomerEvent(new DateOnly(2026, 7, 1), EventKind.Purchase, 120m));
        foreach (var day in new[] { new DateOnly(2026, 10, 29), new DateOnly(2026, 10, 30) })
            Console.WriteLine($"{day:yyyy-MM-dd}: {string.Join(", ", engine.Assess(new Customer("C-7") { History = history }, day).Definitions)}");
    }

    public void PolicyDocument()
    {
        var mailOrder = ReactivationPolicy.FromJson("""
            {
              "version": 1,
              "name": "mail order",
              "segments": [
                {
                  "id": "one-order",
                  "when": "purchase_count = 1 and definition r181",
                  "dimension": "offer",
                  "why": { "en": "one order, then nothing", "ja": "初回購入のみで休眠" }
                }
              ]
            }
            """);
        Console.WriteLine($"{mailOrder.Name}: {mailOrder.Segments.Length} segment, {mailOrder.Definitions.Length} definitions");
        Console.WriteLine(ReactivationPolicy.FromJson(mailOrder.ToJson()).Fingerprint() == mailOrder.Fingerprint());

        var wrong = """{ "version": 1, "segments": [ { "id": "vip", "when": "purchase_sum >= many and lst_login_on within 30 days", "dimesion": "offer" } ] }""";
        ReactivationPolicy.TryFromJson(wrong, FactCatalogue.Default, out _, out var problems);
        foreach (var problem in problems)
            Console.WriteLine(problem);
    }

    public void OwnFacts()
    {
        var policy = ReactivationPolicy.FromJson("""
            {
              "version": 1,
              "event_kinds": [ { "name": "fitting", "traits": ["own_action", "more_is_better"], "label": { "en": "fitting", "ja": "試着" } } ],
              "facts": [ { "name": "points", "shape": "count", "better": "more", "label": { "en": "point balance", "ja": "ポイント残高" } } ],
              "definitions": [
                "default",
                { "id": "points-asleep", "when": "points >= 100 and not last_fitting_on within 90 days", "then": "makes_dormant", "why": { "en": "has points, does not come", "ja": "ポイントが残り、来店なし" } }
              ]
            }
            """);
        var fitting = policy.Catalogue.FindKind("fitting")!;
        var points = policy.Catalogue.Get<CountFact>("points");

        var customer = new Customer("C-9") { History = EventHistory.Of(new CustomerEvent(new DateOnly(2026, 7, 1), fitting)) }.With(points, 120);
        Assessment a = ReactivationEngine.Create(policy).Assess(customer, new DateOnly(2026, 11, 22));
        Console.WriteLine(a.Reasons.Single(r => r.Id == "points-asleep").Sentence(Language.English));
        Console.WriteLine(a.Reasons.Single(r => r.Id == "points-asleep").Sentence(Language.Japanese));
    }

    public void Lint()
    {
        var careless = ReactivationPolicy.Default with
        {
            Segments =
            [
                new("silent-vip", Condition.Parse("purchase_sum >= 1000000 and definition r181 and last_purchase_on within 90 days"), "offer", new("large, silent", "大口で休眠")),
                new("one-order", Condition.Parse("purchase_count = 1 and definition r181"), "offer", new("one order, then nothing", "初回購入のみで休眠")),
                new("few-orders", Condition.Parse("purchase_count <= 2 and definition r181"), "offer", new("few orders, then nothing", "購入が少なく休眠")),
            ],
        };
        foreach (var remark in careless.Lint().Where(r => r.Kind is RemarkKind.NeverHolds or RemarkKind.Contained))
            Console.WriteLine(remark);
    }

    public void Causes()
    {
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default);
        var customer = new Customer("C-8")
        {
            History = EventHistory.Of(
                new CustomerEvent(new DateOnly(2026, 2, 1), EventKind.Purchase, 48_000m),
                new CustomerEvent(new DateOnly(2026, 2, 20), EventKind.Complaint, Detail: LeavingReason.Support)),
        };

        Assessment a = engine.Assess(customer, new DateOnly(2026, 11, 22));

        Console.WriteLine(a.Cause);
        Console.WriteLine(string.Join(", ", a.Segments));
        Console.WriteLine(a.Reasons.Single(r => r.Id == "r181"));
        Console.WriteLine(a.Reasons.Single(r => r.Id == "r181").Sentence(Language.Japanese));
    }

    public void Populations()
    {
        var asOf = new DateOnly(2026, 11, 22);
        var customers = Enumerable.Range(1, 50).Select(i => new Customer($"C-{i:00}")
        {
            History = EventHistory.Of(new CustomerEvent(asOf.AddDays(-9 * i), EventKind.Purchase, 1_000m * (i % 7 + 1))),
        }).ToList();

        var policy = ReactivationPolicy.Default.Fit(Population.Of(customers, asOf));
        var list = ReactivationEngine.Create(policy).AssessAll(customers, asOf);

        var table = CrossTable.Of(list, policy, "stage", SegmentDimensions.Rfm);
        foreach (var group in table.Columns.Where(c => table.ColumnTotal(c) > 0))
            Console.WriteLine($"{group}: {table["dormant", group]} of {table.ColumnTotal(group)} are dormant");
    }

    public void Millions()
    {
        var asOf = new DateOnly(2026, 11, 22);
        var log = new EventLog(Source.Nothing.Records(EventKind.Purchase, EventKind.WebVisit));
        for (var i = 0; i < 100_000; i++)
            log.Add(i % 20_000, new CustomerEvent(asOf.AddDays(-(i * 7 % 900)), i % 3 == 0 ? EventKind.WebVisit : EventKind.Purchase, i % 3 == 0 ? null : i % 500));

        var table = CustomerTable.From(log);
        AssessmentTable all = ReactivationEngine.Create(ReactivationPolicy.Default).Assess(table, asOf);

        Console.WriteLine($"{all.Count(Stage.Dormant)} of {all.RowCount} are dormant, {all.Count(PriorityTier.High)} have high priority; {all.Definition("no-web-visit").Count()} have not visited lately");
        foreach (var row in all.Top(2))
            Console.WriteLine(all[row]);
    }

    public void Messages()
    {
        var customer = new Customer("C-10")
        {
            Purchases = new() { LastOn = new DateOnly(2026, 3, 1), Count = 5 },
            Leaving = new() { Reason = LeavingReason.PriceCompetition, On = new DateOnly(2026, 4, 1) },
        };
        Assessment a = ReactivationEngine.Create(ReactivationPolicy.Default).Assess(customer, new DateOnly(2026, 11, 22));

        var sender = new Sender("みほん商店", "鈴木 一郎") { PostalAddress = "〒000-0000 みほん県みほん市1-2-3", Contact = "03-0000-0000", OptOutLink = "https://example.com/stop?id=1" };
        var order = new MessageOrder(new Recipient(Language.Japanese) { Company = "株式会社みほん製作所", Person = "佐藤 花子" }, sender, MessageForm.Email)
        {
            Assessment = a,
            Offer = new Offer(OfferKind.PercentOff, 20, new DateOnly(2026, 12, 31)) { Code = "THANKS20", Conditions = "お一人様1回限り", Link = "https://example.com/shop" },
            Values = TemplateValues.Of(("points", ImmutableArray.Create("送料を全国一律にしました"))),
        };
        var composer = new MessageComposer(LegalProfile.Japan);
        Message message = composer.Compose(order);
        Console.WriteLine(message.Subject);
        Console.WriteLine(message.Text[..message.Text.IndexOf('\n')]);
        Console.WriteLine(string.Join(", ", message.Headers.Select(h => h.Name)));

        composer.TryCompose(order with { Sender = new Sender("みほん商店", "鈴木 一郎") }, out _, out var problems);
        foreach (var problem in problems)
            Console.WriteLine(problem);
    }

    public void Gate()
    {
        var person = new ContactPerson
        {
            CustomerId = "C-10",
            Zone = TimeZoneInfo.CreateCustomTimeZone("Japan", TimeSpan.FromHours(9), null, null),
            Addresses = ImmutableDictionary<Channel, AddressState>.Empty.Add(Channel.Email, AddressState.Bouncing),
        };
        var request = new ContactRequest(person, Channel.Email, "campaign");
        var late = new DateTimeOffset(2026, 11, 22, 23, 0, 0, TimeSpan.FromHours(9));
        foreach (var reason in ContactGate.Default.Check(request, late).Reasons)
            Console.WriteLine(reason);
    }

    private sealed record Lead(string Code, DateOnly? LastOrderedOn, int Orders);
}
