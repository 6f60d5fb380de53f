using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Reactivation.Messages.Catalogue;

/// <summary>The values that composing gives to every template that asks for them with <c>uses</c>.</summary>
internal static class StandardValues
{
    internal const string Salutation = "salutation";
    internal const string SenderCompany = "sender_company";
    internal const string SenderPerson = "sender_person";
    internal const string SenderContact = "sender_contact";
    internal const string Offer = "offer";
    internal const string OfferCode = "offer_code";
    internal const string OfferUntil = "offer_until";
    internal const string OfferConditions = "offer_conditions";
    internal const string Link = "link";
    internal const string LastPurchase = "last_purchase";
    internal const string Product = "product";

    private static readonly FrozenDictionary<string, MessageValue> English = Named(
        new(Salutation, MessageValueType.Lines, true, "Dear Hanako Sato,", "the salutation in the reader's language, as one or two lines"),
        new(SenderCompany, MessageValueType.Text, true, "Sample Shop", "the sender's company or shop"),
        new(SenderPerson, MessageValueType.Text, true, "Ichiro Suzuki", "the person who writes"),
        new(SenderContact, MessageValueType.Text, true, "+81-3-0000-0000", "where the sender can be reached: telephone or e-mail"),
        new(Offer, MessageValueType.Text, true, "20% off", "what is offered, in the reader's language"),
        new(OfferCode, MessageValueType.Text, false, "THANKS20", "the code that is entered to use the offer"),
        new(OfferUntil, MessageValueType.Text, true, "Thursday, 31 December 2026", "the last day of the offer, in the reader's calendar form"),
        new(OfferConditions, MessageValueType.Text, false, "once per order", "the conditions of the offer"),
        new(Link, MessageValueType.Link, true, "https://www.example.com/", "where to read on or to order"),
        new(LastPurchase, MessageValueType.Text, false, "1 May 2026", "the day of the last purchase, in the reader's calendar form"),
        new(Product, MessageValueType.Text, true, "Honey Soap", "the product or service that this is about"));

    private static readonly FrozenDictionary<string, MessageValue> Japanese = Named(
        new(Salutation, MessageValueType.Lines, true, "佐藤 花子 様", "宛名（読み手の言語で、1行または2行）"),
        new(SenderCompany, MessageValueType.Text, true, "みほん商店", "送り手の会社・店舗"),
        new(SenderPerson, MessageValueType.Text, true, "鈴木 一郎", "差出人"),
        new(SenderContact, MessageValueType.Text, true, "03-0000-0000", "送り手の連絡先（電話またはメール）"),
        new(Offer, MessageValueType.Text, true, "20%割引", "特典（読み手の言語で）"),
        new(OfferCode, MessageValueType.Text, false, "THANKS20", "特典を使うためのコード"),
        new(OfferUntil, MessageValueType.Text, true, "2026年12月31日（木）", "特典の最終日（読み手の暦の書き方で）"),
        new(OfferConditions, MessageValueType.Text, false, "1回のご注文につき1回限り", "特典の条件"),
        new(Link, MessageValueType.Link, true, "https://www.example.com/", "詳しい案内やご注文のページ"),
        new(LastPurchase, MessageValueType.Text, false, "2026年5月1日", "最後に購入した日（読み手の暦の書き方で）"),
        new(Product, MessageValueType.Text, true, "はちみつ石けん", "取り上げる商品・サービス"));

    /// <summary>The values, with examples and descriptions in a template's language.</summary>
    internal static FrozenDictionary<string, MessageValue> In(Language language) => language == Language.Japanese ? Japanese : English;

    /// <summary>Whether composing gives a value.</summary>
    internal static bool Has(string name) => English.ContainsKey(name);

    /// <summary>The values that an offer gives.</summary>
    internal static ImmutableArray<string> OfOffer { get; } = [Offer, OfferCode, OfferUntil, OfferConditions];

    private static FrozenDictionary<string, MessageValue> Named(params MessageValue[] values) => values.ToFrozenDictionary(v => v.Name, v => v with { IsStandard = true }, StringComparer.Ordinal);
}
