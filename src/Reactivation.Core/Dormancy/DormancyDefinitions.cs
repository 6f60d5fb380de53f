using System.Collections.Immutable;
using Reactivation.Decisions;

namespace Reactivation.Dormancy;

/// <summary>The dormancy definitions of the domain (D1–D7), as rows. There is no universal threshold: change them, or add your own (D8).</summary>
public static class DormancyDefinitions
{
    /// <summary>D1.</summary>
    public const string NoWebVisit = "no-web-visit";

    /// <summary>D2.</summary>
    public const string NoAction = "no-action";

    /// <summary>D3.</summary>
    public const string NoSalesFollowUp = "no-sales-follow-up";

    /// <summary>D4.</summary>
    public const string R181 = "r181";

    /// <summary>D5, the shorter threshold.</summary>
    public const string NoDeal6Months = "no-deal-6m";

    /// <summary>D5, the longer threshold.</summary>
    public const string NoDeal12Months = "no-deal-12m";

    /// <summary>D6.</summary>
    public const string NoUse1Year = "no-use-1y";

    /// <summary>D7.</summary>
    public const string Cadence = "cadence";

    /// <summary>The domain's actions of the customer's own (D2).</summary>
    public static ImmutableArray<EventKind> OwnActions { get; } = [.. EventKind.All.Where(k => k.Traits.HasFlag(Customers.EventTraits.OwnAction))];

    /// <summary>The rows for given thresholds, in the domain's order. All that hold are reported.</summary>
    /// <param name="options">The thresholds.</param>
    /// <returns>Eight rows.</returns>
    public static ImmutableArray<Row<DormancyEffect>> From(DormancyOptions options)
    {
        var visit = options.Site is { } site ? Customers.FactFilters.WithDetail(Facts.LastWebVisitOn, site) : Facts.LastWebVisitOn;
        var ownAction = Facts.Latest([.. options.OwnActions.Select(k => k.LastOn)]);
        var deal = Facts.Latest(Facts.LastPurchaseOn, Facts.ContractEndedOn);
        var use = Facts.Latest(Facts.LastLoginOn, Facts.LastUseOn, Facts.LastPurchaseOn);
        return
        [
            Row(NoWebVisit, Facts.KnownOn.AtLeast(options.KnownForDays).DaysAgo() & !visit.Within(options.NoWebVisitDays).Days(),
                "known for some time, and no web visit lately", "以前から登録があり、最近のサイト訪問なし"),
            Row(NoAction, Facts.KnownOn.AtLeast(options.NoActionMonths).MonthsAgo() & !ownAction.Within(options.NoActionMonths).Months(),
                "known for some time, and no action of their own lately", "以前から登録があり、最近の行動なし"),
            Row(NoSalesFollowUp, !Facts.LastSalesTalkOn.IsMissing & !Facts.LastSalesTalkOn.Within(options.NoFollowUpMonths).Months() & !Facts.LastFollowUpOn.Within(options.NoFollowUpMonths).Months(),
                "talked with sales before, and no talk or follow-up lately", "商談歴があり、最近の営業フォローなし"),
            Row(R181, Facts.LastPurchaseOn.AtLeast(options.SilentPurchaseDays).DaysAgo(),
                "no purchase for a long time", "最終購入から長期間経過"),
            Row(NoDeal6Months, deal.AtLeast(options.NoDealMonths).MonthsAgo(),
                "no deal for months", "取引が数か月ない"),
            Row(NoDeal12Months, deal.AtLeast(options.NoDealLongMonths).MonthsAgo(),
                "no deal for a long time", "取引が長期間ない"),
            Row(NoUse1Year, use.AtLeast(options.NoUseYears).YearsAgo(),
                "no log-in, use or purchase for a long time", "ログイン・利用・購入が長期間ない"),
            Row(Cadence, Facts.CadenceDueOn(options.CadenceTimes).AtLeast(0).DaysAgo(),
                "silent for several times the own purchase interval", "いつもの購入間隔を大きく超過", options.CadenceEffect),
        ];
    }

    private static Row<DormancyEffect> Row(string id, Condition when, string english, string japanese, DormancyEffect effect = DormancyEffect.MakesDormant) => new(id, when, effect, new Wording(english, japanese));
}
