using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Linting;

/// <summary>Over facts that come from events, no customer contradicts a remark: what remarks rest on is true of whoever's events are recorded.</summary>
public class EventFactsLintTests
{
    private static readonly ImmutableArray<string> Facts =
    [
        "purchase_count", "purchase_days", "purchase_count[90 days]", "purchase_days[3 months]", "purchase_count[amount >= 12000]", "purchase_count[90 days before 90 days]", "purchase_count[season = winter]",
        "last_purchase_on", "first_purchase_on", "previous_purchase_on", "last_purchase_on[90 days]", "first_purchase_on[3 months]", "last_purchase_on[amount >= 12000]", "previous_purchase_on[amount >= 12000]",
        "first_purchase_on[90 days before 90 days]", "last_purchase_on[\"shop\"]", "last_purchase_on[\"shop\", 90 days]", "known_on", "registered_on", "last_login_on", "login_count", "login_count[90 days]", "latest(last_purchase_on, last_login_on)",
        "cadence_due_on[1.5]", "cadence_due_on[3]", "contract_ended_on", "contract_started_on", "last_survey_reason_on", "last_web_visit_on[\"pricing\"]", "owner_changed_on",
        "purchase_sum", "purchase_largest", "purchase_largest[amount >= 12000]", "purchase_sum[90 days]", "login_sum", "login_largest",
        "last_purchase_gap_days", "purchase_tenure_days", "silent_days",
        "contract_status", "standing_cancellation", "leaving_reason", "standing_leaving_reason", "last_survey_reason", "standing_survey_reason", "purchase_falling", "revenue_falling", "login_falling",
        "login_falling[2, 30 days]", "ever_bought", "owner_changed_since_purchase", "page_seen_since_purchase[\"pricing\"]", "purchase_season",
    ];

    private static readonly Gen<Condition> Leaf = Gen.Elements(Facts.AsEnumerable()).Select(t => FactCatalogue.Default.Parse(t)).SelectMany(Test);

    /// <summary>Mostly ands of a few tests, which often cannot hold together.</summary>
    private static readonly Gen<Condition> Rule = Gen.Frequency(
        (5, Signed.Several(2, 3).Select(Condition.All)),
        (1, Signed.Several(2, 3).Select(Condition.Any)),
        (1, from one in Signed from some in Signed.Several(2, 2) select one & Condition.Any(some)));

    private static Gen<Condition> Signed => Chances.Percent(25).SelectMany(not => Leaf.Select(l => not ? !l : l));

    [Fact]
    public void NoCustomer_ContradictsARemark()
    {
        var proved = 0;
        Always.Holds(
            from asOf in Worlds.AsOf
            from other in Worlds.AsOf
            from rules in Rule.Several(8, 8)
            from lives in Lives.AsOf(asOf).Several(25, 25)
            select (asOf, other, rules, lives),
            60,
            world =>
            {
                var (asOf, other, rules, lives) = world;
                var policy = PolicyOf(rules);
                var remarks = policy.Lint(new() { AsOf = asOf });
                var engine = ReactivationEngine.Create(policy);
                proved += remarks.Count(r => !r.RestsOn.IsEmpty);
                foreach (var customer in lives.Select(l => l.ToCustomer(Lives.Everything)))
                {
                    remarks.AreKeptBy(engine.Assess(customer, asOf, Lives.Everything));
                    remarks.Where(r => r.From is null).AreKeptBy(engine.Assess(customer, other, Lives.Everything));
                }

                foreach (var remark in remarks.Where(r => r.Witness is not null))
                    remark.IsShown(policy);
            });
        proved.Should().BeGreaterThan(100, "else the rules were too tame to tell anything");
    }

    [Fact]
    public void NoCustomerOfAnySource_ContradictsARemark_ThatRestsOnNothing()
    {
        var proved = 0;
        Always.Holds(
            from asOf in Worlds.AsOf
            from rules in ConditionGens.Answerable(asOf).Of(1).Several(6, 6)
            from source in Worlds.SourceAsOf(asOf)
            from customers in Worlds.CustomerOf(source, asOf).Several(12, 12)
            select (asOf, rules: rules.Append(rules[0] & rules[1]).Append(rules[0] & !rules[1] & rules[2]).Append(rules[3] & !rules[0]).ToArray(), source, customers),
            80,
            world =>
            {
                var (asOf, rules, source, customers) = world;
                var policy = PolicyOf(rules);
                var engine = ReactivationEngine.Create(policy);
                var remarks = policy.Lint().Where(r => r.RestsOn.IsEmpty && (r.From is null || r.From <= asOf)).ToArray();
                proved += remarks.Count(r => r.Witness is null);
                foreach (var customer in customers)
                    remarks.AreKeptBy(engine.Assess(customer.ToCustomer(source), asOf, source));
            });
        proved.Should().BeGreaterThan(100, "else the rules were too tame to tell anything");
    }

    private static ReactivationPolicy PolicyOf(Condition[] rules) => SmallPolicy.Segments(rules) with
    {
        Definitions = [.. rules.Select((r, i) => new Row<DormancyEffect>($"d{i + 1}", r, DormancyEffect.ReportedOnly, default))],
        Priorities = SmallPolicy.Priorities(rules).Priorities,
    };

    private static Gen<Condition> Test(Fact fact) => fact switch
    {
        DayFact day => from n in Gen.Elements(0, 1, 30, 89, 90, 91, 180)
                       from months in Gen.Elements(1, 3, 6)
                       from test in Gen.Elements(day.Within(n).Days(), day.AtLeast(n).DaysAgo(), day.MoreThan(n).DaysAgo(), day.Within(months).Months(), day.MoreThan(months).MonthsAgo(), day.IsMissing, !day.IsMissing)
                       select test,
        CountFact count => from n in Gen.Elements(0, 1, 2, 3, 90) from test in Gen.Elements(count >= n, count > n, count <= n, count < n, count.Is(n), count.IsMissing) select test,
        AmountFact amount => from n in Gen.Elements(0m, 0.0001m, 100m, 12_000m) from test in Gen.Elements(amount >= n, amount > n, amount <= n, amount < n, amount.IsMissing) select test,
        ChoiceFact choice => from code in Gen.Elements(choice.Codes.Take(4)) from test in Gen.Elements(choice.Is(code), choice.IsNot(code), choice.IsMissing) select test,
        _ => throw new InvalidOperationException($"{fact} has no shape"),
    };
}
