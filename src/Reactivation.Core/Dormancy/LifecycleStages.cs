using Reactivation.Decisions;

namespace Reactivation.Dormancy;

/// <summary>The lifecycle stages (V4) as a decision table: the first row that holds.</summary>
public static class LifecycleStages
{
    /// <summary>The id of the named condition that holds when any definition that makes dormant does; every policy has it.</summary>
    public const string AnyDefinition = "dormant-by-definition";

    /// <summary>The table for given thresholds.</summary>
    /// <remarks>
    /// The rows follow V4. Those <c>held-back</c> stand for D7's correction: below 1.5 times the own interval a customer is slipping or
    /// active, whatever the definitions say. Written as rows of their own, they do nothing where the cadence is not recorded.
    /// </remarks>
    /// <param name="options">The thresholds.</param>
    /// <returns>The table.</returns>
    public static Decision<Stage> From(DormancyOptions options)
    {
        var churned = Facts.StandingCancellation.IsYes | !Facts.StandingLeavingReason.IsMissing;
        var current = Facts.ContractStatus.Is("running") | Facts.LastPurchaseOn.Within(options.ActiveWindowDays).Days();
        var reactivated = (Facts.LastPurchaseGapDays >= options.ReactivatedGapDays) & Facts.LastPurchaseOn.Within(options.ReactivatedDays).Days();
        var isNew = Facts.FirstPurchaseOn.Within(options.NewDays).Days();
        var due = Facts.CadenceDueOn(options.HeldBackTimes);
        var heldBack = !due.IsMissing & !due.AtLeast(0).DaysAgo();
        var falling = Condition.Any([.. new[] { Facts.PurchaseFalling, Facts.RevenueFalling, Facts.LoginFalling }.Select(f => Facts.FallingOver(f, options.FallingWindowDays, options.FallingLeastEvents).IsYes)]);
        var slipping = Condition.Definition(DormancyDefinitions.Cadence) | falling;
        var bought = Facts.EverBought.IsYes;
        var hadContract = !Facts.ContractStatus.IsMissing | !Facts.ContractStartedOn.IsMissing | !Facts.ContractEndedOn.IsMissing;
        return new(
        [
            new("churned", churned, Stage.Churned, new("ended on purpose, and nothing since", "解約・離脱の意思表示があり、その後の取引なし")),
            new("reactivated", current & reactivated, Stage.Reactivated, new("came back after a long silence", "長い休眠から復帰")),
            new("new", current & isNew, Stage.New, new("first purchase lately", "最近の初回購入")),
            new("slipping-current", current & slipping, Stage.Slipping, new("still current, but the own rhythm or volume falls", "取引は続くが、頻度や金額が低下")),
            new("current", current, Stage.Active, new("contract runs, or bought within the active window", "契約中、または最近の購入あり")),
            new("slipping-held-back", heldBack & slipping, Stage.Slipping, new("within the own rhythm, but falling", "購入周期の範囲内だが低下傾向")),
            new("held-back", heldBack, Stage.Active, new("within the own rhythm", "購入周期の範囲内")),
            new("dormant", Condition.Named(AnyDefinition), Stage.Dormant, new("a dormancy definition holds", "休眠の定義に該当")),
            new("slipping", bought & slipping, Stage.Slipping, new("the own rhythm or volume falls", "頻度や金額が低下")),
            new("related", bought | hadContract, Stage.Active, new("bought or had a contract, and no definition holds", "取引歴があり、休眠の定義に該当しない")),
        ],
        new("lead", Stage.Lead, new("never bought, never had a contract", "購入・契約の実績なし")));
    }
}
