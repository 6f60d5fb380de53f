using System.Collections.Immutable;

namespace Reactivation.Approaches;

/// <summary>The defaults of timing (A6).</summary>
public static class TimingDefaults
{
    /// <summary>The month in which the fiscal year ends: March, as usual in Japan.</summary>
    public const int FiscalYearEndMonth = 3;

    /// <summary>The day on which it ends; beyond a month's end, the month's last.</summary>
    public const int FiscalYearEndDay = 31;

    /// <summary>The hour of a contact where the customer's own is not known.</summary>
    public const int Hour = 10;

    /// <summary>Opened mails below which a customer's own hour is not told.</summary>
    public const int LeastOpens = 5;

    /// <summary>How far ahead occasions are looked for, in days: over a leap year.</summary>
    public const int HorizonDays = 400;

    internal static ImmutableArray<TimingRule> Rules { get; } =
    [
        new("after-purchase", TimingOccasion.LastPurchase, 30, 90, new("early after the last purchase", "最終購入から早い時期")),
        new("budget", TimingOccasion.FiscalYearEnd, -75, -15, new("budgets are adjusted before the fiscal year ends", "年度末前の予算調整の時期")) { Template = "cost-efficient-plan", OnBusinessDays = true },
        new("birthday", TimingOccasion.Birthday, -7, 0, new("the birthday is near", "お誕生日が近い")) { Template = "birthday" },
        new("anniversary", TimingOccasion.Anniversary, -7, 0, new("the anniversary of the relation is near", "お取引開始の記念日が近い")) { Template = "anniversary" },
        new("season", TimingOccasion.Season, -14, 45, new("the season in which the customer usually buys", "例年購入される季節")) { Template = "season" },
        new("sale", TimingOccasion.Sale, -7, 2, new("a sale begins", "セールの開始")) { Template = "sale" },
        new("release", TimingOccasion.Release, 0, 30, new("a new product is out", "新商品の発売")) { Template = "release" },
    ];
}
