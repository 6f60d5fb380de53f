using System.Collections.Immutable;
using Reactivation.Customers;
using Reactivation.Priorities;

namespace Reactivation.Benchmarks;

/// <summary>What most users would write for W: an object a customer, rules as delegates in a list, LINQ, a result object a customer.</summary>
internal sealed class LinqContender
{
    private static readonly DateOnly AsOf = Workload.AsOf;

    private static readonly (string Id, Func<Lead, bool> When)[] Definitions =
    [
        ("no-web-visit", c => c.RegisteredOn <= AsOf.AddDays(-90) && !(c.LastWebVisitOn >= AsOf.AddDays(-30))),
        ("no-action", c => c.RegisteredOn <= AsOf.AddMonths(-3) && !new[] { c.LastPurchaseOn, c.LastWebVisitOn, c.LastMailOpenOn, c.LastInquiryOn }.Any(d => d >= AsOf.AddMonths(-3))),
        ("no-sales-follow-up", c => c.LastSalesTalkOn < AsOf.AddMonths(-3) && !(c.LastFollowUpOn >= AsOf.AddMonths(-3))),
        ("r181", c => c.LastPurchaseOn <= AsOf.AddDays(-181)),
    ];

    private static readonly (string Id, PriorityTier Tier, Func<Lead, bool> When)[] Rows =
    [
        ("P2", PriorityTier.High, c => HasSignal(c) && !(c.LastPurchaseOn >= AsOf.AddDays(-30))),
        ("P3", PriorityTier.High, c => c.LeavingReason == LeavingReason.CostReduction && c.LongTermAdvantage == true),
        ("P6", PriorityTier.Low, c => c.LeavingReason is LeavingReason.NeedsChanged or LeavingReason.LifestyleChanged or LeavingReason.NoLongerNeeded),
        ("P7", PriorityTier.Low, c => c.LeavingReason == LeavingReason.CompetitorCheaper && !HasSignal(c)),
        ("P4", PriorityTier.Medium, c => c.Purchases >= 2 && c.LastPurchaseOn <= AsOf.AddYears(-2)),
        ("P5", PriorityTier.Medium, c => c.CompetitorAlongside == true),
        ("P5b", PriorityTier.Medium, c => c.LeavingReason is LeavingReason.CompetitorBetter or LeavingReason.OtherBrand or LeavingReason.NoEffect or LeavingReason.CouldNotUse),
    ];

    private readonly Lead[] _leads;

    public LinqContender(Workload w)
    {
        _leads = [.. Enumerable.Range(0, w.Count).Select(i => new Lead(
            Day(w.Days[0][i]), Day(w.Days[1][i]), Day(w.Days[2][i]), Day(w.Days[3][i]), Day(w.Days[4][i]), Day(w.Days[5][i]), Day(w.Days[6][i]),
            w.Revenue[i], w.Purchases[i], w.Reasons[i] < 0 ? null : LeavingReason.All[w.Reasons[i]], Flag(w.Advantage[i]), Flag(w.Alongside[i])))];
    }

    public IReadOnlyList<Lead> Leads => _leads;

    public Answer Run()
    {
        var results = _leads.Select(Assess).ToList();
        return new(results.Count(r => r.Tier == PriorityTier.High), results.Count(r => r.Tier == PriorityTier.Medium), results.Count(r => r.Tier == PriorityTier.Low), results.Sum(r => (long)r.Score));
    }

    private static Result Assess(Lead c)
    {
        var definitions = Definitions.Where(d => d.When(c)).Select(d => d.Id).ToList();
        var isDormant = !(c.LastPurchaseOn >= AsOf.AddDays(-180)) && definitions.Count > 0;
        var rows = isDormant ? Rows.Where(r => r.When(c)).ToList() : [];
        var tier = !isDormant ? PriorityTier.None : rows.Count > 0 ? rows[0].Tier : PriorityTier.Low;
        return new Result(isDormant, tier, definitions, [.. rows.Select(r => r.Id)], Score(c));
    }

    private static int Score(Lead c)
    {
        var cards = Workload.Policy.Scorecard.Characteristics;
        var signal = new[] { c.LastWebVisitOn, c.LastMailOpenOn, c.LastInquiryOn }.Max();
        return (c.LastPurchaseOn is { } last ? cards[0].Points[(From(cards[0].Rows, c.Purchases) * cards[0].Columns!.Count) + Ago(cards[0].Columns!, last)] : 0)
            + (signal is { } day ? cards[1].Points[Ago(cards[1].Rows, day)] : 0)
            + cards[2].Points[From(cards[2].Rows, Cell.OfAmount(c.Revenue))]
            + (c.LeavingReason is { } reason ? cards[3].Points[LeavingReason.All.IndexOf(reason)] : cards[3].MissingPoints);
    }

    private static int From(Bins bins, long value) => ((NumberBins)bins).From.Count(f => value >= f);

    private static int Ago(Bins bins, DateOnly day) => ((DayBins)bins).Within.Count(w => day < AsOf.AddDays(-w.Count));

    private static bool HasSignal(Lead c) => new[] { c.LastWebVisitOn, c.LastMailOpenOn, c.LastInquiryOn }.Any(d => d >= AsOf.AddDays(-30));

    private static DateOnly? Day(short day) => day == short.MinValue ? null : AsOf.AddDays(day);

    private static bool? Flag(sbyte code) => code < 0 ? null : code == 1;

    internal sealed record Lead(
        DateOnly? RegisteredOn, DateOnly? LastPurchaseOn, DateOnly? LastWebVisitOn, DateOnly? LastMailOpenOn, DateOnly? LastInquiryOn, DateOnly? LastSalesTalkOn, DateOnly? LastFollowUpOn,
        decimal Revenue, int Purchases, string? LeavingReason, bool? LongTermAdvantage, bool? CompetitorAlongside);

    private sealed record Result(bool IsDormant, PriorityTier Tier, List<string> Definitions, ImmutableArray<string> Rows, int Score);
}
