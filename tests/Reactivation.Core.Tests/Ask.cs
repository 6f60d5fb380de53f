using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Priorities;
using Reactivation.Proofs;

namespace Reactivation.Tests;

/// <summary>Short ways to ask one question as of one day.</summary>
internal static class Ask
{
    /// <summary>The day of the question wherever a test names no other: a Sunday, not at a month's end.</summary>
    public static readonly DateOnly AsOf = new(2026, 11, 22);

    public static DateOnly DaysAgo(int days) => AsOf.AddDays(-days);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A policy with this one definition, called <c>asked</c>, beside the default ones.</summary>
    public static ReactivationPolicy PolicyOf(Condition condition) => ReactivationPolicy.Default with
    {
        Definitions = ReactivationPolicy.Default.Definitions.Add(new Row<DormancyEffect>("asked", condition, DormancyEffect.ReportedOnly, new("asked", "問い"))),
    };

    /// <summary>What becomes of a condition for a customer.</summary>
    public static Proof Proof(this Condition condition, Customer customer, Source? source = null, DateOnly? asOf = null) =>
        ReactivationEngine.Create(PolicyOf(condition)).Assess(customer, asOf ?? AsOf, source ?? customer.Source).Proofs().Single(p => p.Id == "asked");

    /// <summary>Whether a condition holds for a customer; false also where it is not applicable.</summary>
    public static bool Holds(this Condition condition, Customer customer, Source? source = null, DateOnly? asOf = null) =>
        condition.Proof(customer, source, asOf).Outcome == ProofOutcome.Holds;

    /// <summary>The assessment by the default policy, or by thresholds of the test's own.</summary>
    public static Assessment Assess(this Customer customer, DormancyOptions? dormancy = null, PriorityOptions? priority = null, DateOnly? asOf = null) =>
        ReactivationEngine.Create(ReactivationPolicy.From(dormancy, priority)).Assess(customer, asOf ?? AsOf);

    /// <summary>A purchase of 100 so many days ago.</summary>
    public static CustomerEvent Bought(int daysAgo, decimal? amount = 100m) => new(DaysAgo(daysAgo), EventKind.Purchase, amount);

    /// <summary>An event of a kind so many days ago.</summary>
    public static CustomerEvent Did(EventKind kind, int daysAgo, string? detail = null) => new(DaysAgo(daysAgo), kind, Detail: detail);
}
