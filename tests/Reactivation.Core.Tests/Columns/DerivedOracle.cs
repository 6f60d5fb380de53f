using Reactivation.Customers;

namespace Reactivation.Tests.Columns;

/// <summary>The derived facts once more, from their definitions (K, 5.1) and with plain nulls, for one customer at a time.</summary>
internal sealed class DerivedOracle(DerivedInputs given, DateOnly asOf)
{
    private static readonly Fact[] Purchases =
        [Facts.FirstPurchaseOn, Facts.LastPurchaseOn, Facts.PreviousPurchaseOn, Facts.PurchaseDays, .. Enum.GetValues<Season>().Select(s => Facts.PurchaseCount.InSeason(s)), Facts.PurchaseCount.In(90).Days(), Facts.PurchaseCount.In(90).DaysBeforeTheLast(90)];

    /// <summary>Days by which something is known of a customer: events, registration and the contract's start.</summary>
    private static readonly DayFact[] Known = [.. DerivedInputs.Days.Except([Facts.ContractEndedOn, Facts.LeavingReasonOn, Facts.OwnerChangedOn])];

    private readonly int _asOf = asOf.DayNumber;

    /// <summary>Every derived fact with its value for a row.</summary>
    public IReadOnlyList<(Fact Fact, Func<int, long?> Of)> All =>
    [
        (Facts.KnownOn, r => Known.Select(f => given.Seen(f, r)).Min()),
        (Facts.EverBought, EverBought),
        (Facts.LastPurchaseGapDays, r => given.Seen(Facts.LastPurchaseOn, r) - given.Seen(Facts.PreviousPurchaseOn, r)),
        (Facts.PurchaseTenureDays, r => given.Seen(Facts.LastPurchaseOn, r) - given.Seen(Facts.FirstPurchaseOn, r)),
        (Facts.PurchaseSeason, Season),
        (Facts.ContractStatus, Status),
        (Facts.StandingLeavingReason, LeavingReason),
        (Facts.StandingCancellation, r => Status(r) == (int)ContractStatus.Cancelled && Stands(given.Of(Facts.ContractEndedOn, r), r) ? 1 : 0),
        (Facts.StandingSurveyReason, r => Told(Facts.LastSurveyReason, Facts.LastSurveyReasonOn, r)),
        (Facts.StandingComplaintReason, r => Told(Facts.LastComplaintReason, Facts.LastComplaintReasonOn, r)),
        (Facts.ToldReason, r => LeavingReason(r) ?? Told(Facts.LastSurveyReason, Facts.LastSurveyReasonOn, r) ?? Told(Facts.LastComplaintReason, Facts.LastComplaintReasonOn, r)),
        (Facts.OwnerChangedSincePurchase, r => Since(Facts.OwnerChangedOn, r)),
        (Facts.LookedAtPageSincePurchase(DerivedInputs.Page), r => Since(Facts.LastWebVisitOn.WithDetail(DerivedInputs.Page), r)),
        (Facts.PurchaseFalling, r => Falling(Facts.PurchaseCount, Facts.PurchaseCount, r)),
        (Facts.RevenueFalling, r => Falling(Facts.Revenue, Facts.PurchaseCount, r)),
        (Facts.LoginFalling, r => Falling(EventKind.Login.Count, EventKind.Login.Count, r)),
        (Facts.SilentDays, SilentDays),
        (Facts.CadenceDueOn(0.01m), r => CadenceDue(0.01m, r)),
        (Facts.CadenceDueOn(1.5m), r => CadenceDue(1.5m, r)),
        (Facts.CadenceDueOn(100), r => CadenceDue(100, r)),
    ];

    private long? EverBought(int row) => Purchases.Any(f => f is DayFact ? given.Seen(f, row) is not null : given.Of(f, row) > 0) ? 1 : 0;

    private long? Season(int row)
    {
        var counts = Enum.GetValues<Season>().Select(s => given.Of(Facts.PurchaseCount.InSeason(s), row) ?? 0).ToList();
        return counts.Max() > 0 ? counts.IndexOf(counts.Max()) : null;
    }

    private long? Status(int row) => given.Of(Facts.ContractStatus, row) is { } status ? given.Of(Facts.ContractEndedOn, row) > _asOf ? (int)ContractStatus.Running : status : null;

    private long? LeavingReason(int row) => Stands(given.Of(Facts.LeavingReasonOn, row) ?? given.Of(Facts.ContractEndedOn, row), row) ? given.Of(Facts.LeavingReason, row) : null;

    private bool Stands(long? day, int row) => day is not { } on || (on <= _asOf && !(given.Seen(Facts.LastPurchaseOn, row) > on) && !(given.Seen(Facts.ContractStartedOn, row) > on));

    private long? Told(Fact reason, Fact on, int row)
    {
        var purchase = given.Seen(Facts.LastPurchaseOn, row);
        return given.Of(on, row) is { } day ? day <= _asOf && !(day < purchase) ? given.Of(reason, row) : null : purchase is null ? given.Of(reason, row) : null;
    }

    private long? Since(Fact what, int row) => given.Seen(what, row) is { } day && !(day < given.Seen(Facts.LastPurchaseOn, row)) ? 1 : 0;

    private long? Falling<T>(T measured, CountFact events, int row)
        where T : Fact
    {
        var (latest, before) = (given.Of(measured.In(90).Days(), row), given.Of(measured.In(90).DaysBeforeTheLast(90), row));
        var isFalling = before > 0 && given.Of(events.In(90).DaysBeforeTheLast(90), row) >= 3 && (latest is null || 2 * (Int128)latest.Value <= before);
        return isFalling ? 1 : 0;
    }

    private long? SilentDays(int row)
    {
        long?[] ends = [given.Seen(Facts.LastPurchaseOn, row), given.Seen(Facts.ContractEndedOn, row)];
        var isLead = ends.Max() is null && given.Seen(Facts.ContractStartedOn, row) is null && Status(row) is null && EverBought(row) != 1;
        long?[] signs = [given.Seen(Facts.RegisteredOn, row), given.Seen(Facts.LastWebVisitOn, row), given.Seen(Facts.LastInquiryOn, row)];
        return _asOf - (isLead ? signs.Max() : ends.Max());
    }

    private long? CadenceDue(decimal times, int row)
    {
        if (given.Seen(Facts.FirstPurchaseOn, row) is not { } first || given.Seen(Facts.LastPurchaseOn, row) is not { } last || given.Of(Facts.PurchaseDays, row) is not (>= 3 and var days) || first > last)
            return null;
        var (span, parts) = ((Int128)(times * 100) * (last - first), 100 * (Int128)(days - 1));
        return (long)Int128.Min(last + ((span + parts - 1) / parts), DateOnly.MaxValue.DayNumber);
    }
}
