namespace Reactivation.Messages.Composing;

/// <summary>Japanese: 様 for people, 御中 for companies.</summary>
internal sealed class JapaneseWording : ReaderWording
{
    private const string Weekdays = "日月火水木金土";

    private static readonly string[] Honorifics = ["様", "さま", "御中", "殿", "先生"];

    internal override string Salutation(Recipient recipient) => (Company(recipient), recipient.Person) switch
    {
        ({ } company, { } person) => $"{company}\n{With(person, "様")}",
        ({ } company, null) => With(company, "御中"),
        (null, { } person) => With(person, "様"),
        _ => "お客様各位",
    };

    internal override string Person(string department, string name) => $"{department} {name}";

    internal override string Day(DateOnly day) => Text(day, "yyyy年M月d日");

    internal override string DayWithWeekday(DateOnly day) => $"{Day(day)}（{Weekdays[(int)day.DayOfWeek]}）";

    internal override string Offer(Offer offer, bool isConsumer) => offer.Kind switch
    {
        OfferKind.PercentOff => $"{Number(offer.Value ?? 0)}%割引",
        OfferKind.AmountOff => $"{Money(offer, isConsumer)}割引",
        OfferKind.FreeShipping => "送料無料",
        OfferKind.FreeTrial => offer.Value is { } days ? $"{Number(days)}日間の無料体験" : "無料体験",
        _ => $"{Money(offer, isConsumer: false)}分のギフト",
    };

    internal override IEnumerable<string> Footer(Sender sender, IReadOnlyCollection<SenderDuty> duties)
    {
        yield return $"送信者：{sender.Company}";
        if (sender.PostalAddress is { } address)
            yield return $"所在地：{address}";
        if (sender.Contact is { } contact)
            yield return $"お問い合わせ・苦情の受付：{contact}";
        if (duties.Contains(SenderDuty.OptOut) || sender.OptOutLink is not null || sender.OptOutEmail is not null)
            yield return $"今後このようなご案内を希望されない場合は、お手数ですがこちらから配信停止のお手続きをお願いいたします。\n配信停止：{sender.OptOutLink ?? sender.OptOutEmail}";
    }

    internal override string CallFooter => "【今後のお電話】今後のお電話がご不要でしたら、すぐに承りますのでお申しつけください。（お申し出はその場で記録し、以後お電話しない）";

    protected override string SmsStop => "配信停止";

    protected override string SmsInformation => "送信者情報";

    protected override string SmsStopAndInformation => "配信停止・送信者情報";

    private static string? Company(Recipient recipient) => recipient is { Company: { } company, Department: { } department } ? $"{company} {department}" : recipient.Company;

    /// <summary>A name that brings its honorific does not get a second one.</summary>
    private static string With(string name, string honorific) => Honorifics.Any(h => name.EndsWith(h, StringComparison.Ordinal)) ? name : $"{name} {honorific}";

    private static string Money(Offer offer, bool isConsumer) =>
        (offer.Currency == "JPY" ? $"{Number(offer.Value ?? 0)}円" : $"{Number(offer.Value ?? 0)} {offer.Currency}") + (isConsumer && offer.IncludesTax ? "（税込）" : "");
}
