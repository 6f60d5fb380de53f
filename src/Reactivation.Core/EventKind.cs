using System.Collections.Immutable;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Decisions;

namespace Reactivation;

/// <summary>A kind of dated event in a customer's history: a purchase, a web visit … or one of your own. It brings seven facts.</summary>
/// <remarks>
/// <example><code>
/// var storeVisit = new EventKind("store_visit", EventTraits.OwnAction | EventTraits.MoreIsBetter);
/// Condition lately = storeVisit.LastOn.Within(30).Days();      // last_store_visit_on within 30 days
/// </code></example>
/// Kinds are equal by name and traits. A name means one thing: a policy and the customers that it is asked about must agree on the traits.
/// </remarks>
public sealed class EventKind : IEquatable<EventKind>
{
    private const EventTraits Signal = EventTraits.OwnAction | EventTraits.MoreIsBetter;

    /// <summary>Makes a kind of your own.</summary>
    /// <param name="name">The name: lower-case letters, digits and underscores, beginning with a letter, at most 50.</param>
    /// <param name="traits">What an event of this kind says.</param>
    /// <param name="label">What sentences call one such event, such as <c>store visit</c> and <c>来店</c>; null for the name.</param>
    /// <exception cref="ArgumentException">The name is not of that form, or a text of the label is blank or longer than 200 characters.</exception>
    public EventKind(string name, EventTraits traits = EventTraits.None, Wording? label = null)
    {
        if (!IsName(name))
            throw new ArgumentException($"'{name}' is no name for an event kind: lower-case letters, digits and underscores, beginning with a letter, at most 50.", nameof(name));
        Name = name;
        Traits = traits;
        Label = label?.Checked();
        var better = traits.HasFlag(EventTraits.MoreIsBetter);
        var more = better ? Better.More : Better.None;
        var later = better ? Better.Later : Better.None;
        FirstOn = new DayFact(new EventOrigin($"first_{name}_on", Better.None, this, EventMeasure.First));
        LastOn = new DayFact(new EventOrigin($"last_{name}_on", later, this, EventMeasure.Last));
        PreviousOn = new DayFact(new EventOrigin($"previous_{name}_on", later, this, EventMeasure.Previous));
        Count = new CountFact(new EventOrigin($"{name}_count", more, this, EventMeasure.Count));
        Days = new CountFact(new EventOrigin($"{name}_days", more, this, EventMeasure.Days));
        Sum = new AmountFact(new EventOrigin($"{name}_sum", more, this, EventMeasure.Sum));
        Largest = new AmountFact(new EventOrigin($"{name}_largest", more, this, EventMeasure.Largest));
    }

    /// <summary>A deal or order; an amount ≤ 0 is none (a return).</summary>
    public static EventKind Purchase { get; } = new("purchase", Signal | EventTraits.Deal);

    /// <summary>A visit to a site; the detail is the site or page.</summary>
    public static EventKind WebVisit { get; } = new("web_visit", Signal);

    /// <summary>A mail that we sent.</summary>
    public static EventKind MailSent { get; } = new("mail_sent");

    /// <summary>The customer opened a mail.</summary>
    public static EventKind MailOpen { get; } = new("mail_open", Signal);

    /// <summary>The customer clicked in a mail.</summary>
    public static EventKind MailClick { get; } = new("mail_click", Signal);

    /// <summary>An inquiry.</summary>
    public static EventKind Inquiry { get; } = new("inquiry", Signal);

    /// <summary>Attended a webinar or seminar.</summary>
    public static EventKind Webinar { get; } = new("webinar", Signal);

    /// <summary>An application, such as for a trial.</summary>
    public static EventKind Application { get; } = new("application", Signal);

    /// <summary>A log-in.</summary>
    public static EventKind Login { get; } = new("login", Signal);

    /// <summary>Use of the product.</summary>
    public static EventKind Use { get; } = new("use", Signal);

    /// <summary>Our sales talked with the customer.</summary>
    public static EventKind SalesTalk { get; } = new("sales_talk");

    /// <summary>Our sales followed up.</summary>
    public static EventKind FollowUp { get; } = new("follow_up");

    /// <summary>A complaint or support case; the detail is a reason code.</summary>
    public static EventKind Complaint { get; } = new("complaint", EventTraits.OwnAction);

    /// <summary>A survey answer; the detail is a reason code.</summary>
    public static EventKind Survey { get; } = new("survey", EventTraits.OwnAction);

    /// <summary>A contract started; on one day it counts last.</summary>
    public static EventKind ContractStart { get; } = new("contract_start");

    /// <summary>A contract was paused.</summary>
    public static EventKind ContractPause { get; } = new("contract_pause");

    /// <summary>A contract ended; the detail is <c>cancelled</c> or <c>lapsed</c>, without detail it lapsed.</summary>
    public static EventKind ContractEnd { get; } = new("contract_end");

    /// <summary>The seventeen kinds of the domain, in their order.</summary>
    public static ImmutableArray<EventKind> All { get; } =
    [
        Purchase, WebVisit, MailSent, MailOpen, MailClick, Inquiry, Webinar, Application, Login, Use, SalesTalk, FollowUp, Complaint, Survey,
        ContractStart, ContractPause, ContractEnd,
    ];

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>What an event of this kind says.</summary>
    public EventTraits Traits { get; }

    /// <summary>What sentences call one such event; null where it has no label, and for the kinds of the domain, which have their names already.</summary>
    public Wording? Label { get; }

    /// <summary><c>first_K_on</c>: the first day with an event.</summary>
    public DayFact FirstOn { get; }

    /// <summary><c>last_K_on</c>: the last day with an event.</summary>
    public DayFact LastOn { get; }

    /// <summary><c>previous_K_on</c>: the last day with an event before <see cref="LastOn"/>.</summary>
    public DayFact PreviousOn { get; }

    /// <summary><c>K_count</c>: the number of events.</summary>
    public CountFact Count { get; }

    /// <summary><c>K_days</c>: the number of distinct days with an event.</summary>
    public CountFact Days { get; }

    /// <summary><c>K_sum</c>: the sum of the amounts; an event without one adds nothing.</summary>
    public AmountFact Sum { get; }

    /// <summary><c>K_largest</c>: the largest amount; missing where no event has one.</summary>
    public AmountFact Largest { get; }

    /// <summary>Whether a text can name an event kind.</summary>
    /// <param name="name">The text.</param>
    /// <returns>True for lower-case letters, digits and underscores, beginning with a letter, at most 50.</returns>
    public static bool IsName(string? name) => Identifier.IsFactName(name) && name!.Length <= 50;

    /// <inheritdoc/>
    public bool Equals(EventKind? other) => other is not null && Name == other.Name && Traits == other.Traits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EventKind);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    internal IEnumerable<Fact> Facts() => [FirstOn, LastOn, PreviousOn, Count, Days, Sum, Largest];
}
