using Reactivation.Messages;

namespace Reactivation.Tests.Messages;

/// <summary>Orders with everything that a template may ask for. All names and addresses are made up; example.com belongs to nobody.</summary>
internal static class SampleOrders
{
    public static readonly Sender Sender = new("みほん商店", "鈴木 一郎")
    {
        PostalAddress = "〒000-0000 みほん県みほん市1-2-3",
        Contact = "03-0000-0000",
        OptOutEmail = "stop@example.com",
        OptOutLink = "https://example.com/stop?id=1",
        InformationLink = "https://example.com/info",
    };

    public static readonly Sender EnglishSender = Sender with { Company = "Sample Shop", Person = "Ichiro Suzuki", PostalAddress = "1-2-3 Mihon City, Japan", Contact = "+81-3-0000-0000" };

    public static readonly DateOnly SendOn = new(2026, 11, 22);

    public static readonly DateOnly LastDay = new(2026, 12, 31);

    public static Recipient Reader(Language language) => language == Language.Japanese
        ? new Recipient(language) { Company = "株式会社みほん製作所", Person = "佐藤 花子" }
        : new Recipient(language) { Company = "Example Works", Person = "Smith", Title = "Ms." };

    public static Offer Discount(Language language) => new(OfferKind.PercentOff, 20, LastDay)
    {
        Code = "THANKS20",
        Conditions = language == Language.Japanese ? "お一人様1回限り" : "once per customer",
        Link = "https://example.com/shop?a=1&b=2",
    };

    /// <summary>An order for a template, with the examples of its own values.</summary>
    public static MessageOrder For(MessageTemplate template, MessageForm channel, bool withOptional = true)
    {
        var names = template.NamesFor(channel);
        var own = template.Values.Where(v => withOptional || v.IsRequired).Where(v => names.Contains(v.Name) && v.Type is MessageValueType.List or MessageValueType.Count || (names.Contains(v.Name) && IsOwn(v.Name))).Select(v => (v.Name, v.Example)).ToArray();
        return new MessageOrder(Reader(template.Language), template.Language == Language.Japanese ? Sender : EnglishSender, channel)
        {
            TemplateId = template.Id,
            Offer = names.Contains("offer") ? OfferFor(template, names.Contains("offer_code")) : null,
            Link = "https://example.com/shop?a=1&b=2",
            SendOn = SendOn,
            LastPurchaseOn = names.Contains("last_purchase") ? new DateOnly(2026, 5, 1) : null,
            Product = names.Contains("product") ? Product(template) : null,
            Values = TemplateValues.Of(own),
        };
    }

    private static string Product(MessageTemplate template) => (template.Id, template.Language) switch
    {
        ("product" or "habit" or "related" or "resume" or "reorder" or "come-back" or "second-purchase" or "release", Language.Japanese) => "はちみつ石けん",
        ("product" or "habit" or "related" or "resume" or "reorder" or "come-back" or "second-purchase" or "release", _) => "Honey Soap",
        ("maintenance", Language.Japanese) => "みほん浄水器",
        ("maintenance", _) => "Sample Water Filter",
        (_, Language.Japanese) => "みほん受注管理",
        _ => "Sample Orders",
    };

    private static bool IsOwn(string name) => !name.StartsWith("offer", StringComparison.Ordinal) && !name.StartsWith("sender_", StringComparison.Ordinal) && name is not ("salutation" or "link" or "product" or "last_purchase");

    private static Offer OfferFor(MessageTemplate template, bool hasCode)
    {
        var offer = Discount(template.Language);
        return template.Id switch
        {
            "survey" => offer with { Kind = OfferKind.Gift, Value = 500, Code = null, ValidUntil = new(2026, 12, 10) },
            "campaign" => offer with { Kind = OfferKind.FreeTrial, Value = 30, Code = null },
            _ => hasCode ? offer : offer with { Code = null },
        };
    }
}
