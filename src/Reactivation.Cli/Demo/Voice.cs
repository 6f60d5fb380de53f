using System.Collections.Immutable;
using Reactivation.Customers;

namespace Reactivation.Cli.Demo;

/// <summary>What customers say of why: when they leave, in a survey, in a complaint; most say nothing.</summary>
internal static class Voice
{
    private static readonly ImmutableArray<(string, int)> Reasons =
    [
        (LeavingReason.CostReduction, 14), (LeavingReason.CompetitorCheaper, 12), (LeavingReason.PriceCompetition, 6),
        (LeavingReason.NoEffect, 9), (LeavingReason.CouldNotUse, 8), (LeavingReason.CompetitorBetter, 7), (LeavingReason.BelowExpectation, 4), (LeavingReason.OtherBrand, 3), (LeavingReason.Bored, 2),
        (LeavingReason.Support, 6), (LeavingReason.Staff, 4),
        (LeavingReason.NeedsChanged, 8), (LeavingReason.NoLongerNeeded, 6), (LeavingReason.LifestyleChanged, 4), (LeavingReason.BudgetAdjusted, 4), (LeavingReason.ContactReplaced, 3),
    ];

    private static readonly ImmutableArray<(string, int)> Complaints =
        [(LeavingReason.Support, 5), (LeavingReason.Staff, 3), (LeavingReason.ProductQuality, 5), (LeavingReason.BelowExpectation, 2)];

    /// <summary>Those who leave say why, most of them.</summary>
    internal static void Leave(Life life)
    {
        if (life.Fate != Fate.Left || !life.Dice.Percent(80))
            return;
        life.Customer.LeavingReason = life.Dice.One(Reasons);
        life.Customer.LeavingReasonOn = life.Ends;
    }

    /// <summary>Complaints now and then; those who fall silent more often, and then last.</summary>
    internal static void Speak(Life life)
    {
        var goesAway = life.Fate is Fate.Quiet or Fate.Once;
        if (goesAway && life.Dice.Percent(9))
            life.Add(EventKind.Complaint, life.After(life.Ends, 1, 20), detail: life.Dice.One(Complaints));
        else if (life.Dice.Percent(2))
            life.Add(EventKind.Complaint, life.DaysAgo(30, 700), detail: life.Dice.One(Complaints));
        if (goesAway && life.Dice.Percent(12))
            life.Add(EventKind.Survey, life.After(life.Ends, 20, 90), detail: life.Dice.One(Reasons));
        else if (!life.IsLead && life.Dice.Percent(4))
            life.Add(EventKind.Survey, life.DaysAgo(10, 500));
    }
}
