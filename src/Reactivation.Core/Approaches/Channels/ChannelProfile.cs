using System.Collections.Immutable;
using System.Globalization;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Messages;

namespace Reactivation.Approaches;

/// <summary>What is known of a channel: what it is good for, what it costs, how much of it there is (A4).</summary>
/// <param name="Channel">The channel.</param>
/// <param name="GoodFor">What it is good for.</param>
public sealed record ChannelProfile(Channel Channel, Wording GoodFor)
{
    /// <summary>The cost of one contact, in the source's currency, 0 or more with at most four decimals; null where nobody told: it is asked for, not assumed (N1).</summary>
    public decimal? CostPerContact { get; init; }

    /// <summary>Contacts that can be made in a day, 0 or more; null for no limit.</summary>
    public int? CapacityPerDay { get; init; }

    /// <summary>Of a hundred contacts, how many are noticed, 0 to 100; null where nobody told.</summary>
    public int? ReachPercent { get; init; }

    /// <summary>The form in which a message for it is written; null where nothing is written to one person.</summary>
    public MessageForm? Form { get; init; }

    /// <summary>Events that show that a customer reacts on this channel (A5).</summary>
    public ImmutableArray<EventKind> Reactions { get; init; } = [];

    internal IEnumerable<Problem> Problems()
    {
        if (CostPerContact is { } cost && (cost < 0 || !Cell.IsAmount(cost)))
            yield return Wrong($"a cost of {cost.ToString(CultureInfo.InvariantCulture)}", "0 or more, with at most four decimals");
        if (CapacityPerDay < 0)
            yield return Wrong($"a capacity of {CapacityPerDay}", "0 or more contacts a day");
        if (ReachPercent is < 0 or > 100)
            yield return Wrong($"a reach of {ReachPercent} percent", "0 to 100");
        if (Form is { } form && ApproachCheck.Undefined($"channels.{Channel}", form) is { } undefined)
            yield return undefined;
    }

    private Problem Wrong(string found, string expected) => new() { Source = $"channels.{Channel}", Found = found, Expected = expected };

    /// <summary>The eight channels of the domain, without costs and capacities.</summary>
    public static ImmutableArray<ChannelProfile> Default { get; } =
    [
        new(Channel.Email, new("cheap and wide: segment mail, step mail", "低コストで広く届く（セグメントメール、ステップメール）")) { Form = MessageForm.Email, Reactions = [EventKind.MailOpen, EventKind.MailClick] },
        new(Channel.Phone, new("hears the real reason; takes work: B2B, subscriptions, high value", "本音を聞ける。手間がかかるため、法人・定期・高額の顧客に")) { Form = MessageForm.Call, Reactions = [EventKind.Inquiry] },
        new(Channel.OnlineMeeting, new("hears the real reason face to face, and solves it", "顔を見て課題を聞き、その場で解決できる")) { Form = MessageForm.Call, Reactions = [EventKind.Application] },
        new(Channel.Letter, new("tangible and trusted; costs postage: for a chosen few", "手元に残り信頼されやすい。郵送費がかかるため、対象を絞って")) { Form = MessageForm.Letter },
        new(Channel.Sms, new("needs only a number, is noticed at once; short", "電話番号だけで届き、すぐ気づかれる。短文向き")) { Form = MessageForm.Sms },
        new(Channel.Webinar, new("two-way, for many at a time", "双方向で、一度に多くの人と")) { Form = MessageForm.Email, Reactions = [EventKind.Webinar] },
        new(Channel.Ads, new("reaches who visited the site", "サイト訪問者への再訴求")) { Reactions = [EventKind.WebVisit] },
        new(Channel.Social, new("close and informal: a messaging app's account", "気軽で身近（メッセージアプリの公式アカウントなど）")) { Form = MessageForm.Sms },
    ];
}
