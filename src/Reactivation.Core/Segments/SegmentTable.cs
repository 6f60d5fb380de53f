using System.Collections.Immutable;
using System.Globalization;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Priorities;

namespace Reactivation.Segments;

/// <summary>The segments of the domain (S1–S12, D10, D11). A customer may be in several; add rows of your own.</summary>
public static class SegmentTable
{
    /// <summary>The rows for given thresholds, dimension by dimension.</summary>
    /// <param name="options">The thresholds.</param>
    /// <returns>The rows; what follows from each is its dimension.</returns>
    public static ImmutableArray<Row<string>> From(SegmentOptions options) =>
    [
        .. Relation(), .. Company(options), .. Activity(options), .. Leaving(), .. Purchase(options), .. Season(), .. Person(), .. Response(options),
        .. Subscription(), .. Rfm(), .. Deciles(), .. Portfolio(options), .. Numbers(), .. Pyramid(options), .. Silence(options), .. Saved(options),
    ];

    private static IEnumerable<Row<string>> Relation() =>
    [
        Row(SegmentDimensions.Relation, "existing", Facts.Stage.IsAnyOf("new", "active", "reactivated", "slipping"), "existing customer", "既存顧客"),
        Row(SegmentDimensions.Relation, "dormant", Facts.Stage.Is("dormant"), "dormant customer", "休眠顧客"),
        Row(SegmentDimensions.Relation, "churned", Facts.Stage.Is("churned"), "churned customer", "離反顧客"),
        Row(SegmentDimensions.Relation, "lead", Facts.Stage.Is("lead"), "lead or prospect", "見込み客"),
    ];

    private static IEnumerable<Row<string>> Company(SegmentOptions o) =>
    [
        Row(SegmentDimensions.Size, "enterprise", Facts.Employees >= o.EnterpriseEmployees, "enterprise", "大企業"),
        Row(SegmentDimensions.Size, "mid-size", (Facts.Employees >= o.MidSizeEmployees) & (Facts.Employees < o.EnterpriseEmployees), "mid-size company", "中堅企業"),
        Row(SegmentDimensions.Size, "small", Facts.Employees < o.MidSizeEmployees, "small company", "小規模企業"),
        Row(SegmentDimensions.StartUp, "start-up", Facts.FoundedOn.Within(o.StartUpYears).Years() & (Facts.Employees < o.MidSizeEmployees), "start-up", "スタートアップ"),
    ];

    private static IEnumerable<Row<string>> Activity(SegmentOptions o)
    {
        var used = Facts.Latest(Facts.LastLoginOn, Facts.LastUseOn);
        return
        [
            Row(SegmentDimensions.Activity, "active-user", used.Within(o.LatelyDays).Days(), "logged in or used it lately", "最近の利用あり"),
            Row(SegmentDimensions.Activity, "login-falling", Facts.LoginFalling.IsYes, "logs in less often", "ログイン頻度が低下"),
            Row(SegmentDimensions.Activity, "inactive", !used.Within(o.InactiveDays).Days(), "no log-in and no use", "利用が途絶えている"),
            Row(SegmentDimensions.Activity, "competitor-alongside", Facts.CompetitorAlongside.IsYes, "uses a competitor's tool alongside", "他社ツールを併用"),
        ];
    }

    private static IEnumerable<Row<string>> Leaving() =>
    [
        Row(SegmentDimensions.Leaving, "cut-costs", Facts.StandingLeavingReason.IsAnyOf(LeavingReason.CostReduction), "left to cut costs", "コスト削減のため離脱"),
        Row(SegmentDimensions.Leaving, "moved-to-competitor",
            Facts.StandingLeavingReason.IsAnyOf(LeavingReason.CompetitorCheaper, LeavingReason.CompetitorBetter, LeavingReason.OtherBrand), "moved to a competitor", "他社へ移行"),
        Row(SegmentDimensions.Leaving, "saw-no-effect",
            Facts.StandingLeavingReason.IsAnyOf(LeavingReason.CouldNotUse, LeavingReason.NoEffect, LeavingReason.BelowExpectation), "could not use it, or saw no effect", "使いこなせない・効果を感じない"),
        Row(SegmentDimensions.Leaving, "needs-changed",
            Facts.StandingLeavingReason.IsAnyOf(LeavingReason.NeedsChanged, LeavingReason.LifestyleChanged, LeavingReason.NoLongerNeeded), "needs changed", "ニーズの変化"),
    ];

    private static IEnumerable<Row<string>> Purchase(SegmentOptions o)
    {
        var several = Facts.PurchaseCount >= o.Several;
        var isHighValue = Facts.RfmMonetary.Is(SegmentDefaults.HighValueStep);
        var isSmall = o.SmallPurchase is { } small ? EventKind.Purchase.Largest < small : EventKind.Purchase.Largest < Quantile.Of(SegmentDefaults.SmallPurchaseQuantile);
        return
        [
            Row(SegmentDimensions.Purchase, "high-value", isHighValue, "high value", "高額購入"),
            Row(SegmentDimensions.Purchase, "low-frequency", Facts.PurchaseCount.In(SegmentDefaults.LowFrequencyYears).Years().Is(1), "one purchase in the last year", "直近1年の購入は1回のみ"),
            Row(SegmentDimensions.Purchase, "one-small-purchase", Facts.PurchaseCount.Is(1) & isSmall, "one small purchase only", "少額の購入が一度のみ"),
            Row(SegmentDimensions.Purchase, "frequent-and-large", several & isHighValue, "frequent and large purchases", "高頻度・高額購入"),
        ];
    }

    private static IEnumerable<Row<string>> Season()
    {
        foreach (var (code, english, japanese) in new[] { ("spring", "spring", "春"), ("summer", "summer", "夏"), ("autumn", "autumn", "秋"), ("winter", "winter", "冬") })
            yield return Row(SegmentDimensions.Season, $"buys-in-{code}", Facts.PurchaseSeason.Is(code), $"buys mostly in {english}", $"主に{japanese}に購入");
    }

    private static IEnumerable<Row<string>> Person()
    {
        yield return Row(SegmentDimensions.Age, "age-under-20", Facts.BornOn.Within(20).Years() & !Facts.BornOn.AtLeast(20).YearsAgo(), "younger than 20", "20歳未満");
        for (var age = 20; age < 70; age += 10)
        {
            yield return Row(
                SegmentDimensions.Age, $"age-{age}s", Facts.BornOn.AtLeast(age).YearsAgo() & !Facts.BornOn.AtLeast(age + 10).YearsAgo(),
                string.Create(CultureInfo.InvariantCulture, $"{age} to {age + 9} years old"), string.Create(CultureInfo.InvariantCulture, $"{age}代"));
        }

        yield return Row(SegmentDimensions.Age, "age-70-and-over", Facts.BornOn.AtLeast(70).YearsAgo(), "70 or older", "70歳以上");
        yield return Row(SegmentDimensions.Gender, "female", Facts.Gender.Is("female"), "female", "女性");
        yield return Row(SegmentDimensions.Gender, "male", Facts.Gender.Is("male"), "male", "男性");
        yield return Row(SegmentDimensions.Gender, "other-gender", Facts.Gender.Is("other"), "other gender", "その他の性別");
        yield return Row(SegmentDimensions.Household, "household-of-one", Facts.HouseholdSize.Is(1), "lives alone", "単身世帯");
        yield return Row(SegmentDimensions.Household, "household-of-two", Facts.HouseholdSize.Is(2), "household of two", "2人世帯");
        yield return Row(SegmentDimensions.Household, "household-of-more", Facts.HouseholdSize >= 3, "household of three or more", "3人以上の世帯");
        var (low, high) = (Quantile.Of(SegmentDefaults.LowIncomeQuantile), Quantile.Of(SegmentDefaults.HighIncomeQuantile));
        yield return Row(SegmentDimensions.Income, "income-low", Facts.YearlyIncome < low, "low income among all customers", "所得が下位");
        yield return Row(SegmentDimensions.Income, "income-middle", (Facts.YearlyIncome >= low) & (Facts.YearlyIncome < high), "middle income among all customers", "所得が中位");
        yield return Row(SegmentDimensions.Income, "income-high", Facts.YearlyIncome >= high, "high income among all customers", "所得が上位");
    }

    private static IEnumerable<Row<string>> Response(SegmentOptions o) =>
    [
        Row(SegmentDimensions.Response, "responsive", Facts.Latest(Facts.LastMailOpenOn, Facts.LastMailClickOn).Within(o.LatelyDays).Days(), "opened or clicked lately", "最近の開封・クリックあり"),
        Row(SegmentDimensions.Response, "reacts-to-mail", EventKind.MailClick.Count.In(12).Months() >= o.Several, "clicks in mails again and again", "メールに繰り返し反応"),
        Row(SegmentDimensions.Response, "reacts-to-webinars", EventKind.Webinar.Count.In(12).Months() >= 1, "attended a webinar in the last year", "直近1年にセミナー参加"),
    ];

    private static IEnumerable<Row<string>> Subscription() =>
    [
        Row(SegmentDimensions.Subscription, "subscription-paused", Facts.Subscription.Is("paused"), "subscription paused", "定期休止"),
        Row(SegmentDimensions.Subscription, "without-subscription", Facts.Subscription.Is("none"), "buys without a subscription", "都度買い"),
        Row(SegmentDimensions.Subscription, "subscription-cancelled", Facts.Subscription.Is("cancelled"), "subscription cancelled", "定期解約"),
        Row(SegmentDimensions.Subscription, "first-time-only", Facts.Subscription.Is("first_only"), "bought only the first time", "初回のみ購入"),
    ];

    /// <summary>Seven groups that share out all combinations of recency and the better of frequency and monetary.</summary>
    private static IEnumerable<Row<string>> Rfm()
    {
        var (recency, frequency, monetary) = (Facts.RfmRecency, Facts.RfmFrequency, Facts.RfmMonetary);
        var good = (frequency >= 4) | (monetary >= 4);
        return
        [
            Row(SegmentDimensions.Rfm, "rfm-champions", (recency >= 4) & (frequency >= 4) & (monetary >= 4), "champions: lately, often, much", "優良顧客"),
            Row(SegmentDimensions.Rfm, "rfm-loyal", (recency >= 4) & good & !((frequency >= 4) & (monetary >= 4)), "loyal: lately, and often or much", "ロイヤル顧客"),
            Row(SegmentDimensions.Rfm, "rfm-promising", (recency >= 4) & !good, "promising: lately, not yet often or much", "有望顧客"),
            Row(SegmentDimensions.Rfm, "rfm-needs-attention", recency.Is(3) & good, "needs attention: good, and not lately", "要注意顧客"),
            Row(SegmentDimensions.Rfm, "rfm-about-to-sleep", recency.Is(3) & !good, "about to sleep", "休眠間近（RFM）"),
            Row(SegmentDimensions.Rfm, "rfm-at-risk", (recency <= 2) & good, "at risk: was good, long ago", "離脱懸念の優良顧客"),
            Row(SegmentDimensions.Rfm, "rfm-hibernating", (recency <= 2) & !good, "hibernating: little, long ago", "休眠中（RFM）"),
        ];
    }

    /// <summary>Tenths of the buyers: who never bought has no revenue, and is in none.</summary>
    private static IEnumerable<Row<string>> Deciles()
    {
        for (var step = 10; step >= 1; step--)
        {
            yield return Row(
                SegmentDimensions.Decile, $"decile-{11 - step}", Facts.RevenueDecile.Is(step) & (Facts.Revenue > 0m),
                string.Create(CultureInfo.InvariantCulture, $"tenth {11 - step} of revenue, 1 being the highest"), string.Create(CultureInfo.InvariantCulture, $"デシル{11 - step}（1が最上位）"));
        }
    }

    /// <summary>Ten groups: five by number, tenure and amount, each still active or lapsed.</summary>
    private static IEnumerable<Row<string>> Portfolio(SegmentOptions o)
    {
        var isActive = Facts.LastPurchaseOn.Within(SegmentDefaults.CpmActiveDays).Days();
        var isLapsed = Facts.LastPurchaseOn.MoreThan(SegmentDefaults.CpmActiveDays).DaysAgo();
        var again = Facts.PurchaseCount >= 2;
        var tenure = Facts.PurchaseTenureDays;
        var isLarge = o.CpmLargeRevenue is { } large ? Facts.Revenue >= large : Facts.Revenue >= Quantile.Of(SegmentDefaults.CpmLargeQuantile);
        var isSmall = o.CpmLargeRevenue is { } limit ? Facts.Revenue < limit : Facts.Revenue < Quantile.Of(SegmentDefaults.CpmLargeQuantile);
        foreach (var (id, group, english, japanese) in new (string, Condition, string, string)[]
        {
            ("first", Facts.PurchaseCount.Is(1), "first purchase", "初回客"),
            ("beginner", again & (tenure <= SegmentDefaults.CpmYoungDays) & isSmall, "beginner", "よちよち客"),
            ("steady", again & (tenure > SegmentDefaults.CpmYoungDays) & isSmall, "steady", "コツコツ客"),
            ("trend", again & (tenure < SegmentDefaults.CpmEstablishedDays) & isLarge, "large in a short time", "流行客"),
            ("best", again & (tenure >= SegmentDefaults.CpmEstablishedDays) & isLarge, "large over a long time", "優良客"),
        })
        {
            yield return Row(SegmentDimensions.Portfolio, $"cpm-{id}-active", group & isActive, $"{english}, active", $"現役{japanese}");
            yield return Row(SegmentDimensions.Portfolio, $"cpm-{id}-lapsed", group & isLapsed, $"{english}, lapsed", $"離脱{japanese}");
        }
    }

    private static IEnumerable<Row<string>> Numbers() =>
    [
        Row(SegmentDimensions.PurchaseNumber, "f1", Facts.PurchaseCount.Is(1), "one purchase", "F1（購入1回）"),
        Row(SegmentDimensions.PurchaseNumber, "f2", Facts.PurchaseCount.Is(2), "two purchases", "F2（購入2回）"),
        Row(SegmentDimensions.PurchaseNumber, "f3", Facts.PurchaseCount >= 3, "three purchases or more", "F3（購入3回以上）"),
    ];

    private static IEnumerable<Row<string>> Pyramid(SegmentOptions o)
    {
        var isBest = Facts.RfmMonetary.Is(SegmentDefaults.HighValueStep);
        var several = Facts.PurchaseCount >= o.Several;
        return
        [
            Row(SegmentDimensions.Pyramid, "pyramid-lead", Facts.PurchaseCount.Is(0), "not yet a buyer", "見込み客"),
            Row(SegmentDimensions.Pyramid, "pyramid-first-time", Facts.PurchaseCount.Is(1), "first-time buyer", "初回購入客"),
            Row(SegmentDimensions.Pyramid, "pyramid-repeat", (Facts.PurchaseCount >= 2) & (Facts.PurchaseCount < o.Several), "repeat buyer", "リピート客"),
            Row(SegmentDimensions.Pyramid, "pyramid-regular", several & !isBest, "regular buyer", "固定客"),
            Row(SegmentDimensions.Pyramid, "pyramid-best", several & isBest, "best customer", "優良固定客"),
        ];
    }

    private static IEnumerable<Row<string>> Silence(SegmentOptions o)
    {
        // D10 measures from the last purchase, for leads from their last own action.
        var lead = Facts.Stage.Is("lead") | Facts.LastPurchaseOn.IsMissing;
        var acted = Facts.Latest([.. o.OwnActions.Select(k => k.LastOn)]);
        Condition Within(int months) => Facts.LastPurchaseOn.Within(months).Months() | (lead & acted.Within(months).Months());
        Condition Older(int months) => Facts.LastPurchaseOn.MoreThan(months).MonthsAgo() | (lead & acted.MoreThan(months).MonthsAgo());
        Condition AtLeast(int months) => Facts.LastPurchaseOn.AtLeast(months).MonthsAgo() | (lead & acted.AtLeast(months).MonthsAgo());
        return
        [
            Row(SegmentDimensions.Silence, "silent-up-to-3-months", Within(3), "silent for up to 3 months", "3か月以内"),
            Row(SegmentDimensions.Silence, "silent-3-to-6-months", Older(3) & Within(6), "silent for 3 to 6 months", "3〜6か月"),
            Row(SegmentDimensions.Silence, "silent-6-to-12-months", Older(6) & Within(12), "silent for 6 to 12 months: interest is likely left", "6か月〜1年"),
            Row(SegmentDimensions.Silence, "silent-1-to-3-years", Older(12) & !AtLeast(36), "silent for 1 to 3 years", "1〜3年"),
            Row(SegmentDimensions.Silence, "silent-3-years-and-more", AtLeast(36), "silent for 3 years or more", "3年以上"),
        ];
    }

    private static IEnumerable<Row<string>> Saved(SegmentOptions o) =>
    [
        Row(SegmentDimensions.EarlyWarning, "early-warning", Facts.Stage.Is("slipping"), "about to become dormant", "休眠予備軍"),
        Row(SegmentDimensions.Saved, "promising-inactive",
            Facts.Stage.Is("dormant") & ((Facts.PurchaseCount >= o.Several) | Facts.RfmMonetary.Is(SegmentDefaults.HighValueStep)) & PriorityTable.LastSignalOn.Within(o.LatelyDays).Days(),
            "dormant, with past revenue or frequency, and a signal lately", "有望な非アクティブ"),
    ];

    private static Row<string> Row(string dimension, string id, Condition when, string english, string japanese) => new(id, when, dimension, new Wording(english, japanese));
}
