using Reactivation.Customers;
using Reactivation.Decisions;

namespace Reactivation.Priorities;

/// <summary>The priority table of the domain (P0–P8): one ordered decision table; its order is the precedence.</summary>
public static class PriorityTable
{
    /// <summary>The signals of interest that P2 and P7 look at: the latest of web visit, opened mail, click and inquiry.</summary>
    public static DayFact LastSignalOn { get; } = Facts.Latest(Facts.LastWebVisitOn, Facts.LastMailOpenOn, Facts.LastMailClickOn, Facts.LastInquiryOn);

    /// <summary>The table for given thresholds.</summary>
    /// <param name="options">The thresholds.</param>
    /// <returns>The table, P0 being what it says otherwise.</returns>
    public static Decision<PriorityTier> From(PriorityOptions options)
    {
        var reason = Facts.StandingLeavingReason;
        var largeDeal = Facts.LastPurchaseOn.OfAtLeast(options.LargeDeal);
        var signalLately = LastSignalOn.Within(options.LatelyDays).Days();
        var several = Facts.PurchaseCount >= options.SeveralDeals;
        var longSilent = Facts.Latest(Facts.LastPurchaseOn, Facts.ContractEndedOn).AtLeast(options.LongSilenceYears).YearsAgo();
        return new(
        [
            new("P1", largeDeal.Within(options.LargeDealMonths).Months(), PriorityTier.High,
                new("a large deal not long ago", "近年に大型の取引あり")),
            new("P2", signalLately & !Facts.LastPurchaseOn.Within(options.LatelyDays).Days(), PriorityTier.High,
                new("shows interest again, and has not bought lately", "最近あらためて関心を示しているが、購入はまだない")),
            new("P3", reason.Is(LeavingReason.CostReduction) & Facts.LongTermAdvantage.IsYes, PriorityTier.High,
                new("left to cut costs, and a long-term cost advantage can be shown", "コスト削減が理由で離れたが、長期的な費用面の利点を示せる")),
            new("P6", reason.IsAnyOf(LeavingReason.NeedsChanged, LeavingReason.LifestyleChanged, LeavingReason.NoLongerNeeded), PriorityTier.Low,
                new("left because needs changed", "ニーズの変化により離れた")),
            new("P7", reason.Is(LeavingReason.CompetitorCheaper) & !signalLately, PriorityTier.Low,
                new("left for a cheaper competitor, and shows no interest lately", "より安い他社へ移り、最近の関心も見られない")),
            new("P4", several & longSilent, PriorityTier.Medium,
                new("several past deals, silent for years", "複数回の取引実績があるが、数年にわたり取引がない")),
            new("P4b", several & !longSilent, PriorityTier.Medium,
                new("several past deals, silent for a shorter time", "複数回の取引実績があり、休眠期間は比較的短い")),
            new("P5", Facts.CompetitorAlongside.IsYes, PriorityTier.Medium,
                new("uses a competitor's tool alongside", "他社のツールを併用している")),
            new("P5b", reason.IsAnyOf(LeavingReason.CompetitorBetter, LeavingReason.OtherBrand, LeavingReason.NoEffect, LeavingReason.CouldNotUse), PriorityTier.Medium,
                new("moved to a competitor not for price, or saw no effect", "価格以外の理由で他社へ移った、または効果を実感できなかった")),
        ],
        new("P0", PriorityTier.Low, new("no other row of the table holds", "表のほかの条件に該当しない")));
    }
}
