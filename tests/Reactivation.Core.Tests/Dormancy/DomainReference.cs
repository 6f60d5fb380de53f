using Reactivation.Customers;
using Reactivation.Dormancy;
using Reactivation.Tests.Binding;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Dormancy;

/// <summary>Definitions, stage and priority rows straight from the domain's text (D1–D7, V3, V4, V9, P1–P7), for a customer of whom everything is recorded.</summary>
internal sealed class DomainReference
{
    private readonly ReferenceFacts _facts;
    private readonly Sample _customer;
    private readonly DateOnly _asOf;

    public DomainReference(Sample customer, DateOnly asOf)
    {
        (_customer, _asOf, _facts) = (customer, asOf, new(Lives.Everything, customer, asOf));
        Definitions = DefinitionsOf();
        Stage = StageOf();
        Rows = RowsOf();
    }

    public IReadOnlyList<string> Definitions { get; }

    public Stage Stage { get; }

    /// <summary>In the table's order; P0 where none holds, nothing where the table is not asked.</summary>
    public IReadOnlyList<string> Rows { get; }

    public string Tier => Rows.Count == 0 ? "None" : Rows[0] switch
    {
        "P1" or "P2" or "P3" => "High",
        "P0" or "P6" or "P7" => "Low",
        _ => "Medium",
    };

    private DateOnly? Known => Day(Facts.KnownOn);

    private DateOnly? LastPurchase => Day(Facts.LastPurchaseOn);

    private DateOnly? LastDeal => Latest(LastPurchase, Day(Facts.ContractEndedOn));

    private string? Status => (string?)_facts.Value(Facts.ContractStatus);

    private string? Reason => (string?)_facts.Value(Facts.StandingLeavingReason);

    private List<string> DefinitionsOf() => [.. new (string Id, bool Holds)[]
    {
        ("no-web-visit", Known <= _asOf.AddDays(-90) && !(Day(Facts.LastWebVisitOn) >= _asOf.AddDays(-30))),
        ("no-action", Known <= _asOf.AddMonths(-3) && !DormancyDefinitions.OwnActions.Any(k => Day(k.LastOn) >= _asOf.AddMonths(-3))),
        ("no-sales-follow-up", Day(Facts.LastSalesTalkOn) < _asOf.AddMonths(-3) && !(Day(Facts.LastFollowUpOn) >= _asOf.AddMonths(-3))),
        ("r181", LastPurchase <= _asOf.AddDays(-181)),
        ("no-deal-6m", LastDeal <= _asOf.AddMonths(-6)),
        ("no-deal-12m", LastDeal <= _asOf.AddMonths(-12)),
        ("no-use-1y", Latest(Day(Facts.LastLoginOn), Day(Facts.LastUseOn), LastPurchase) <= _asOf.AddYears(-1)),
        ("cadence", Day(Facts.CadenceDueOn(3)) <= _asOf),
    }.Where(d => d.Holds).Select(d => d.Id)];

    private Stage StageOf()
    {
        var previous = Day(Facts.PreviousPurchaseOn);
        var isSlipping = Definitions.Contains("cadence") || Is(Facts.PurchaseFalling) || Is(Facts.RevenueFalling) || Is(Facts.LoginFalling);
        if (Is(Facts.StandingCancellation) || Reason is not null)
            return Stage.Churned;
        if (Status == "running" || LastPurchase >= _asOf.AddDays(-180))
        {
            if (previous is not null && LastPurchase >= previous.Value.AddDays(181) && LastPurchase >= _asOf.AddDays(-90))
                return Stage.Reactivated;
            if (Day(Facts.FirstPurchaseOn) >= _asOf.AddDays(-90))
                return Stage.New;
            return isSlipping ? Stage.Slipping : Stage.Active;
        }

        if (Definitions.Any(d => d != "cadence") && !(Day(Facts.CadenceDueOn(1.5m)) > _asOf))
            return Stage.Dormant;
        if (isSlipping && LastPurchase is not null)
            return Stage.Slipping;
        return LastPurchase is null && Status is null ? Stage.Lead : Stage.Active;
    }

    private List<string> RowsOf()
    {
        if (Stage is not (Stage.Slipping or Stage.Dormant or Stage.Churned))
            return [];
        var signal = new[] { Facts.LastWebVisitOn, Facts.LastMailOpenOn, Facts.LastMailClickOn, Facts.LastInquiryOn }.Any(d => Day(d) >= _asOf.AddDays(-30));
        var isLarge = _customer.Events.Any(e => e.Kind.Name == "purchase" && e.Amount >= 1_000_000m && e.On >= _asOf.AddMonths(-24) && e.On <= _asOf);
        var isSeveral = (int)_facts.Value(Facts.PurchaseCount)! >= 3;
        var isLong = LastDeal <= _asOf.AddYears(-3);
        var rows = new (string Id, bool Holds)[]
        {
            ("P1", isLarge),
            ("P2", signal && !(LastPurchase >= _asOf.AddDays(-30))),
            ("P3", Reason is "cost_reduction" && Is(Facts.LongTermAdvantage)),
            ("P6", Reason is "needs_changed" or "lifestyle_changed" or "no_longer_needed"),
            ("P7", Reason is "competitor_cheaper" && !signal),
            ("P4", isSeveral && isLong),
            ("P4b", isSeveral && !isLong),
            ("P5", Is(Facts.CompetitorAlongside)),
            ("P5b", Reason is "competitor_better" or "other_brand" or "no_effect" or "could_not_use"),
        }.Where(r => r.Holds).Select(r => r.Id).ToList();
        return rows.Count == 0 ? ["P0"] : rows;
    }

    private static DateOnly? Latest(params DateOnly?[] days) => days.Max();

    private DateOnly? Day(DayFact fact) => (DateOnly?)_facts.Value(fact);

    private bool Is(ChoiceFact flag) => (string?)_facts.Value(flag) == "yes";
}
