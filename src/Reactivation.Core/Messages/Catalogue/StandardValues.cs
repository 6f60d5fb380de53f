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

    internal static FrozenDictionary<string, MessageValue> All { get; } = new MessageValue[]
    {
        new(Salutation, MessageValueType.Lines, true, "佐藤 花子 様", "the salutation in the reader's language, as one or two lines"),
        new(SenderCompany, MessageValueType.Text, true, "みほん商店", "the sender's company or shop"),
        new(SenderPerson, MessageValueType.Text, true, "鈴木 一郎", "the person who writes"),
        new(SenderContact, MessageValueType.Text, true, "03-0000-0000", "where the sender can be reached: telephone or e-mail"),
        new(Offer, MessageValueType.Text, true, "20% OFF", "what is offered, in the reader's language"),
        new(OfferCode, MessageValueType.Text, false, "THANKS20", "the code that is entered to use the offer"),
        new(OfferUntil, MessageValueType.Text, true, "2026年12月31日（木）", "the last day of the offer, in the reader's calendar form"),
        new(OfferConditions, MessageValueType.Text, false, "1回のご注文につき1回限り", "the conditions of the offer"),
        new(Link, MessageValueType.Link, true, "https://www.example.com/", "where to read on or to order"),
        new(LastPurchase, MessageValueType.Text, false, "2026年5月1日", "the day of the last purchase, in the reader's calendar form"),
        new(Product, MessageValueType.Text, true, "はちみつ石けん", "the product or service that this is about"),
    }.ToFrozenDictionary(v => v.Name, StringComparer.Ordinal);

    /// <summary>The values that an offer gives.</summary>
    internal static ImmutableArray<string> OfOffer { get; } = [Offer, OfferCode, OfferUntil, OfferConditions];
}
