using System.Collections.Immutable;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Dormancy;

namespace Reactivation.Approaches;

/// <summary>The measures of the domain (A1–A3, A9, A10, A12, A13), as rows: all that hold are reported, the first leads.</summary>
/// <remarks>The order is: who is hot, why they left, which definition, what they own, the mail-order grid, size, and last how long they have been silent.</remarks>
internal static class MeasureTable
{
    /// <summary>Who is to be won back: the rest of the table asks nobody else.</summary>
    private static Condition Silent { get; } = Facts.Stage.IsAnyOf("slipping", "dormant", "churned");

    internal static ImmutableArray<Row<Measure>> From(ApproachOptions o) => [HotLead(o), .. Causes(), .. Definitions(), .. Products(o), .. MailOrder(), .. Sizes(o), .. Silences(o)];

    private static Row<Measure> HotLead(ApproachOptions o) => new(
        "A13-hot-lead", EventKind.Webinar.LastOn.Within(o.LatelyDays).Days() & EventKind.Survey.LastOn.WithDetail(o.InterestDetail).Within(o.LatelyDays).Days(),
        new("follow-up", new("a personal follow-up", "個別フォロー"), ContactPurpose.Personal, [Channel.Phone, Channel.OnlineMeeting, Channel.Email]),
        new("attended, and named an interest in the survey", "セミナーに参加し、アンケートで関心を示した"));

    private static IEnumerable<Row<Measure>> Causes()
    {
        var (cause, reason) = (ApproachFacts.Cause, ApproachFacts.CauseReason);
        return
        [
            Row("A2-staff", cause.Is("staff"), "the cause is our people or support", "原因は担当者・サポートの対応",
                new("staff", new("look at the past cases and show what was improved", "過去の経緯を確認し、改善内容を伝える"), ContactPurpose.Personal, [Channel.Letter, Channel.Phone, Channel.Email]) { ByAnotherPerson = true }),
            Row("A2-cost", reason.Is(LeavingReason.CostReduction), "left to cut costs", "コスト削減のため離れた",
                new("cost-benefit", new("long-term benefit and cost improvement", "長期的なメリットとコスト改善の提案"), ContactPurpose.Personal, [Channel.Letter, Channel.Email])),
            Row("A2-competitor", reason.IsAnyOf(LeavingReason.CompetitorCheaper, LeavingReason.CompetitorBetter, LeavingReason.OtherBrand), "moved to a competitor", "他社へ移った",
                new("switch-back", new("ask how it goes there, show the difference, make switching easy", "他社での状況を尋ね、違いと乗り換えやすさを伝える"), ContactPurpose.Personal, [Channel.Phone, Channel.Letter, Channel.Email])),
            Row("A2-price", cause.Is("price") & !reason.IsAnyOf(LeavingReason.CostReduction, LeavingReason.CompetitorCheaper), "the cause is the price", "原因は価格",
                new("price", new("a coupon or free shipping", "クーポン・送料無料"), ContactPurpose.Discount, [Channel.Email, Channel.Sms, Channel.Letter])),
            Row("A2-training", reason.IsAnyOf(LeavingReason.CouldNotUse, LeavingReason.NoEffect), "could not use it, or saw no effect", "使いこなせない・効果を感じない",
                new("training", new("training and support", "活用支援・サポート"), ContactPurpose.Support, [Channel.OnlineMeeting, Channel.Phone, Channel.Email])),
            Row("A2-product", cause.Is("product") & !reason.IsAnyOf(LeavingReason.CouldNotUse, LeavingReason.NoEffect, LeavingReason.CompetitorBetter, LeavingReason.OtherBrand), "the cause is the product or service", "原因は商品・サービス",
                new("product", new("the improved version, a free trial", "改良版の案内・無料お試し"), ContactPurpose.Campaign, [Channel.Email, Channel.Letter])),
            Row("A2-habit", reason.Is(LeavingReason.LeftOver), "it did not become a habit", "習慣になっていない",
                new("habit", new("why and how to use it, before any discount", "値引きの前に、使う理由と使い方を伝える"), ContactPurpose.News, [Channel.Letter, Channel.Email])),
            Row("A2-introduction", reason.IsAnyOf(LeavingReason.ContactReplaced, LeavingReason.Reorganisation), "the contact or the organisation changed", "先方の担当・組織が変わった",
                new("introduction", new("introduce ourselves anew", "あらためて自己紹介する"), ContactPurpose.Personal, [Channel.Letter, Channel.Phone, Channel.Email])),
            Row("A2-right-time", reason.IsAnyOf(LeavingReason.PolicyChanged, LeavingReason.BudgetAdjusted, LeavingReason.Economy), "budget, policy or economy did not allow it", "予算・方針・景気の事情",
                new("cost-efficient-plan", new("a cost-efficient plan at budget time", "予算時期に費用対効果の高いプランを案内"), ContactPurpose.Campaign, [Channel.Letter, Channel.Email])),
            Row("A2-needs-changed", reason.IsAnyOf(LeavingReason.NeedsChanged, LeavingReason.LifestyleChanged, LeavingReason.NoLongerNeeded), "the needs changed", "ニーズが変わった",
                new("news", new("news only, until they need it again", "再び必要になるまで情報提供のみ"), ContactPurpose.News, [Channel.Email])),
            Row("A2-forgotten", cause.Is("forgotten") & reason.IsNot(LeavingReason.LeftOver), "forgotten", "忘れられている",
                new("forgotten", new("news, a new product, a campaign", "新着情報・新商品・キャンペーンの案内"), ContactPurpose.Campaign, [Channel.Email, Channel.Social, Channel.Letter])),
            Row("A2-unknown", cause.Is("unknown"), "nothing tells the cause: begin gently", "原因は不明のため、穏やかに",
                new("forgotten", new("what is new, without an offer", "新着情報のみ（特典なし）の案内"), ContactPurpose.News, [Channel.Email, Channel.Social, Channel.Letter])),
        ];
    }

    private static IEnumerable<Row<Measure>> Definitions() =>
    [
        Row("A3-D1", Condition.Definition(DormancyDefinitions.NoWebVisit), "no web visit lately", "最近のサイト訪問がない",
            new("follow-up", new("watch for a web visit and follow up at once", "サイト訪問を検知し、すぐにフォロー"), ContactPurpose.Personal, [Channel.Phone, Channel.Email]) { Trigger = MeasureTrigger.WebVisit }),
        Row("A3-D2", Condition.Definition(DormancyDefinitions.NoAction), "no action of their own lately", "最近の行動がない",
            new("webinar", new("segment mail that invites to a webinar", "ウェビナーへ招待するセグメントメール"), ContactPurpose.Campaign, [Channel.Email, Channel.Webinar])),
        Row("A3-D3", Condition.Definition(DormancyDefinitions.NoSalesFollowUp), "talked with sales, and nobody followed up", "商談後のフォローが途絶えている",
            new("recontact", new("a letter, then a call", "手紙、その後に電話"), ContactPurpose.Personal, [Channel.Letter])
            {
                Then = new("recontact", new("call those who got the letter", "手紙を送った相手に電話"), ContactPurpose.Personal, [Channel.Phone]),
            }),
    ];

    private static IEnumerable<Row<Measure>> Products(ApproachOptions o)
    {
        foreach (var product in o.Products)
        {
            yield return Row($"A10-owns-{product.Id}", !EventKind.Purchase.LastOn.InCategory(product.Category).IsMissing, $"owns {product.Id}", $"{product.Id}を所有",
                new(product.OwnedTemplate, new("the update, the next version, related goods or maintenance", "更新版・上位版・関連商品・保守の案内"), ContactPurpose.Campaign, [Channel.Email, Channel.Letter]));
            if (product.Page is { } page)
            {
                yield return Row($"A10-viewed-{product.Id}", EventKind.WebVisit.LastOn.WithDetail(page).Within(o.LatelyDays).Days(), $"looked at {product.Id} lately", $"最近{product.Id}を閲覧",
                    new(product.ViewedTemplate, new("a case from the same industry", "同業種の事例紹介"), ContactPurpose.News, [Channel.Email, Channel.Ads, Channel.Letter]));
            }
        }

        yield return Row("A10-user", !Facts.Latest(Facts.LastUseOn, Facts.LastLoginOn).IsMissing & !Facts.LastPurchaseOn.IsMissing, "bought it and used it", "購入し、利用実績あり",
            new("usage-report", new("a report on use, with improvements", "利用状況レポートと改善提案"), ContactPurpose.Support, [Channel.Email, Channel.Letter]));
    }

    private static IEnumerable<Row<Measure>> MailOrder()
    {
        foreach (var (code, id, template, english, japanese, what, whatJapanese) in new[]
        {
            ("paused", "paused", "resume", "the subscription is paused", "定期休止中", "make resuming easy: another interval, another size", "間隔・容量の変更など再開しやすい案内"),
            ("none", "without", "reorder", "bought without a subscription", "都度購入", "a reminder with what was bought last", "前回の購入品を添えたリマインド"),
            ("cancelled", "cancelled", "come-back", "the subscription was cancelled", "定期解約済み", "what has changed since, without an obligation", "その後の改善点を、縛りのない形で案内"),
            ("first_only", "first-only", "second-purchase", "bought only the first time", "初回のみ購入", "how to use it, and a way to the second purchase", "使い方の案内と2回目購入へのきっかけ"),
        })
        {
            yield return Row($"A12-{id}", Condition.Definition(DormancyDefinitions.R181) & Facts.Subscription.Is(code), $"no purchase for a long time, and {english}", $"最終購入から長期間経過・{japanese}",
                new(template, new(what, whatJapanese), ContactPurpose.Campaign, [Channel.Email, Channel.Letter, Channel.Sms]));
        }
    }

    private static IEnumerable<Row<Measure>> Sizes(ApproachOptions o)
    {
        var isSmall = Facts.Employees < o.MidSizeEmployees;
        var isStartUp = isSmall & Facts.FoundedOn.Within(o.StartUpYears).Years();
        return
        [
            Row("A9-enterprise", Facts.Employees >= o.EnterpriseEmployees, "an enterprise", "大企業",
                new("departments", new("approach several departments", "複数部門への提案"), ContactPurpose.Personal, [Channel.Phone, Channel.OnlineMeeting, Channel.Letter])),
            Row("A9-mid-size", (Facts.Employees >= o.MidSizeEmployees) & (Facts.Employees < o.EnterpriseEmployees), "a mid-size company", "中堅企業",
                new("wider-use", new("a longer contract, wider use", "長期契約・利用範囲の拡大"), ContactPurpose.Campaign, [Channel.Phone, Channel.Email])),
            Row("A9-start-up", isStartUp, "a start-up", "スタートアップ",
                new("small-start", new("quick to decide, small budget", "短期間・少額で始められる提案"), ContactPurpose.Campaign, [Channel.Email, Channel.OnlineMeeting])),
            Row("A9-small", isSmall & !Facts.FoundedOn.Within(o.StartUpYears).Years(), "a small company", "小規模企業",
                new("cost-efficient-plan", new("cost against performance", "費用対効果の提示"), ContactPurpose.Campaign, [Channel.Email, Channel.Phone])),
        ];
    }

    private static IEnumerable<Row<Measure>> Silences(ApproachOptions o)
    {
        // D10: since the last deal; for leads since their last own action.
        var deal = Facts.Latest(Facts.LastPurchaseOn, Facts.ContractEndedOn);
        var acted = Facts.Latest([.. DormancyDefinitions.OwnActions.Select(k => k.LastOn)]);
        Condition AtLeast(int years) => deal.AtLeast(years).YearsAgo() | (deal.IsMissing & acted.AtLeast(years).YearsAgo());
        return
        [
            Row("A1-long", AtLeast(o.LongSilenceYears), "silent for a long time", "長期間の休眠",
                new("news", new("product news, a trend newsletter, a white paper", "製品ニュース・業界動向・資料の提供"), ContactPurpose.News, [Channel.Email, Channel.Letter])
                {
                    Then = new("follow-up", new("follow up on whoever reacts", "反応した相手に個別フォロー"), ContactPurpose.Personal, [Channel.Phone, Channel.Email]) { Trigger = MeasureTrigger.Reaction },
                }),
            Row("A1-years", AtLeast(o.SilenceYears) & !AtLeast(o.LongSilenceYears), "silent for more than a year", "1年以上の休眠",
                new("forgotten", new("what has changed since, then personally", "その後の変化を伝え、続いて個別に連絡"), ContactPurpose.News, [Channel.Email, Channel.Letter])
                {
                    Then = new("meeting", new("write or call personally", "個別に連絡"), ContactPurpose.Personal, [Channel.Phone, Channel.Email]),
                }),
            Row("A1-months", Facts.Latest(Facts.LastPurchaseOn, Facts.ContractEndedOn, acted).Within(o.SilenceYears).Years() & !AtLeast(o.SilenceYears), "silent for less than a year, or declining", "1年未満の休眠・減少傾向",
                new("meeting", new("an online meeting: ask for the issue, solve it quickly", "オンライン面談で課題を聞き、早期に解決"), ContactPurpose.Personal, [Channel.OnlineMeeting, Channel.Phone, Channel.Email])),
        ];
    }

    private static Row<Measure> Row(string id, Condition when, string english, string japanese, Measure measure) => new(id, Silent & when, measure, new Wording(english, japanese));
}
