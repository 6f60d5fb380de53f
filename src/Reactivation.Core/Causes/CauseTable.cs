using System.Collections.Immutable;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Dormancy;

namespace Reactivation.Causes;

/// <summary>How a cause is found (C3): one ordered table, strongest evidence first.</summary>
public static class CauseTable
{
    /// <summary>The table: leaving reason, survey, complaint, then inferences; unknown otherwise.</summary>
    /// <param name="options">Mapping and page.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">The mapping of <see cref="CauseOptions.Reasons"/> leaves out a code, has one twice, or names none; all of it is said.</exception>
    public static Decision<Finding> From(CauseOptions options)
    {
        ReasonMapping.Check(options.Reasons);
        var rows = ImmutableArray.CreateBuilder<Row<Finding>>();
        Told("leaving", Facts.StandingLeavingReason, Evidence.Stated, CauseDefaults.StatedPercent, new("stated as the reason for leaving", "離脱理由として申告"));
        Told("survey", Facts.StandingSurveyReason, Evidence.Stated, CauseDefaults.StatedPercent, new("stated in a survey", "アンケートで申告"));
        Told("complaint", Facts.StandingComplaintReason, Evidence.Recorded, CauseDefaults.RecordedPercent, new("recorded as a complaint or support case", "苦情・サポート記録"));
        var bought = Facts.EverBought.IsYes | !Facts.ContractStatus.IsMissing | !Facts.ContractStartedOn.IsMissing;
        Inferred("never-used", Facts.Latest(Facts.LastLoginOn, Facts.LastUseOn).IsMissing & bought, LeavingReason.CouldNotUse,
            new("bought, but never used it", "購入・契約したが利用実績なし"));
        Inferred("looked-at-prices", Facts.LookedAtPageSincePurchase(options.PricingPage).IsYes, LeavingReason.PriceCompetition,
            new("looked at the prices after the last purchase, and did not buy", "最終購入後に価格ページを閲覧し、購入なし"));
        Inferred("owner-changed", Facts.OwnerChangedSincePurchase.IsYes, LeavingReason.Staff,
            new("our person in charge changed after the last purchase", "最終購入後に当社の担当者が交代"));
        rows.Add(new("churned-untold", Facts.Stage.Is("churned"), Finding.Unknown, new("churned without a stated reason: behaviour does not tell", "理由の申告がない離反のため、行動からは推定しない")));
        Inferred("not-followed-up", Condition.Definition(DormancyDefinitions.NoSalesFollowUp), LeavingReason.NoFollowUp,
            new("talked with sales before, and nobody followed up", "商談後のフォローが途絶えている"));
        Inferred("bought-once", Facts.PurchaseDays.Is(1), LeavingReason.LeftOver,
            new("bought on one day only: it did not become a habit", "購入は一度のみで、習慣になっていない"));
        return new(rows.ToImmutable(), new("unknown", Finding.Unknown, new("nothing tells the cause", "原因を示す情報なし")));

        void Told(string id, ChoiceFact reason, Evidence evidence, int percent, Wording why)
        {
            foreach (var (cause, codes) in options.Reasons.Where(r => !r.Value.IsEmpty).OrderBy(r => r.Key))
                rows.Add(new($"{id}-{cause.ToString().ToLowerInvariant()}", reason.IsAnyOf([.. codes]), new Finding(cause, evidence, percent, ReasonFrom: reason), why));
        }

        void Inferred(string id, Condition when, string reason, Wording why) =>
            rows.Add(new(id, when, new Finding(options.Reasons.First(r => r.Value.Contains(reason)).Key, Evidence.Inferred, CauseDefaults.InferredPercent, reason), why));
    }
}
