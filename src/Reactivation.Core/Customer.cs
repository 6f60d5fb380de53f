using System.Collections.Immutable;
using Reactivation.Customers;

namespace Reactivation;

/// <summary>What is known about one customer (V1): given facts, summaries of events, and the events themselves. Immutable; changed by <c>with</c>.</summary>
/// <remarks>
/// A member that is set is recorded, also when it is set to <c>null</c> (none, never); a member left alone is not recorded (5.2).
/// <example><code>
/// var customer = new Customer("C-1042")
/// {
///     RegisteredOn = new DateOnly(2024, 6, 1),
///     Purchases = new() { LastOn = new DateOnly(2026, 5, 1), Count = 4 },
///     WebVisits = new() { LastOn = null },                                   // recorded, and there was none
///     Contract = new() { Status = ContractStatus.Lapsed, EndedOn = new DateOnly(2026, 1, 31) },
/// };
/// </code></example>
/// An event kind is either summed up here or contained in <see cref="History"/>, not both. Two customers are equal when they are the same object.
/// </remarks>
public sealed record Customer
{
    private FactRow? _row;

    /// <summary>Makes a customer.</summary>
    /// <param name="id">The id, not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is null or empty.</exception>
    public Customer(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
    }

    private Customer(Customer original)
    {
        Id = original.Id;
        RegisteredOn = original.RegisteredOn;
        OwnerChangedOn = original.OwnerChangedOn;
        LongTermAdvantage = original.LongTermAdvantage;
        CompetitorAlongside = original.CompetitorAlongside;
        Contract = original.Contract;
        Leaving = original.Leaving;
        Summaries = original.Summaries;
        Others = original.Others;
        History = original.History;
    }

    /// <summary>The id; lists are ordered by it, by code point, where tier and score are equal (5.10).</summary>
    public string Id { get; }

    /// <summary>The day on which the customer registered or came to be known.</summary>
    public Recorded<DateOnly> RegisteredOn { get; init; }

    /// <summary>The day on which the person in charge on our side last changed.</summary>
    public Recorded<DateOnly> OwnerChangedOn { get; init; }

    /// <summary>Whether a long-term cost advantage of ours can be shown (P3).</summary>
    public Recorded<bool> LongTermAdvantage { get; init; }

    /// <summary>Whether a competitor's tool is used alongside ours (P5).</summary>
    public Recorded<bool> CompetitorAlongside { get; init; }

    /// <summary>The contract; null where none of it is recorded.</summary>
    public ContractFacts? Contract { get; init; }

    /// <summary>The stated reason for leaving; null where none of it is recorded.</summary>
    public LeavingFacts? Leaving { get; init; }

    /// <summary>Purchases, summed up; null where none of it is recorded.</summary>
    public EventSummary? Purchases { get => Summary(EventKind.Purchase); init => Summaries = Replace(EventKind.Purchase, value); }

    /// <summary>Web visits, summed up; null where none of it is recorded.</summary>
    public EventSummary? WebVisits { get => Summary(EventKind.WebVisit); init => Summaries = Replace(EventKind.WebVisit, value); }

    /// <summary>Opened mails, summed up; null where none of it is recorded.</summary>
    public EventSummary? MailOpens { get => Summary(EventKind.MailOpen); init => Summaries = Replace(EventKind.MailOpen, value); }

    /// <summary>Clicks in mails, summed up; null where none of it is recorded.</summary>
    public EventSummary? MailClicks { get => Summary(EventKind.MailClick); init => Summaries = Replace(EventKind.MailClick, value); }

    /// <summary>Inquiries, summed up; null where none of it is recorded.</summary>
    public EventSummary? Inquiries { get => Summary(EventKind.Inquiry); init => Summaries = Replace(EventKind.Inquiry, value); }

    /// <summary>Log-ins, summed up; null where none of it is recorded.</summary>
    public EventSummary? Logins { get => Summary(EventKind.Login); init => Summaries = Replace(EventKind.Login, value); }

    /// <summary>Talks of our sales, summed up; null where none of it is recorded.</summary>
    public EventSummary? SalesTalks { get => Summary(EventKind.SalesTalk); init => Summaries = Replace(EventKind.SalesTalk, value); }

    /// <summary>Follow-ups of our sales, summed up; null where none of it is recorded.</summary>
    public EventSummary? FollowUps { get => Summary(EventKind.FollowUp); init => Summaries = Replace(EventKind.FollowUp, value); }

    /// <summary>Summaries by event kind, your own kinds included; the properties above are short ways to some of them.</summary>
    public ImmutableDictionary<EventKind, EventSummary> Summaries { get; init; } = ImmutableDictionary<EventKind, EventSummary>.Empty;

    /// <summary>The events themselves; null where none are recorded.</summary>
    public EventHistory? History { get; init; }

    /// <summary>What this customer's record says is recorded.</summary>
    /// <exception cref="ArgumentException">The record cannot be used; all that <see cref="Check"/> finds is named.</exception>
    public Source Source => Row.Source;

    internal FactRow Row => _row ??= Collect().Build(History);

    private ImmutableDictionary<Fact, long> Others { get; init; } = ImmutableDictionary<Fact, long>.Empty;

    /// <summary>Gives any day, your own or a narrowed one: <c>customer.With(Facts.LastPurchaseOn.OfAtLeast(1_000_000m), day)</c>.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="day">The day, or null for never.</param>
    /// <returns>The changed customer.</returns>
    public Customer With(DayFact fact, DateOnly? day) => Give(fact, Cell.OfDay(day));

    /// <summary>Gives any count, your own or a narrowed one.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="count">The count, or null for none.</param>
    /// <returns>The changed customer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count of events is negative.</exception>
    public Customer With(CountFact fact, int? count) => Give(fact, fact.CellOf(count));

    /// <summary>Gives any amount, your own or a narrowed one.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="amount">The amount, or null for none.</param>
    /// <returns>The changed customer.</returns>
    public Customer With(AmountFact fact, decimal? amount) => Give(fact, Cell.OfAmount(amount));

    /// <summary>Gives any choice, your own too.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="code">The code, or null for none.</param>
    /// <returns>The changed customer.</returns>
    /// <exception cref="ArgumentException">The choice has no such code.</exception>
    public Customer With(ChoiceFact fact, string? code) => Give(fact, fact.CellOf(code));

    /// <summary>Everything that keeps the record from being used: values that cannot be, a fact given twice, or given and recorded as events too.</summary>
    /// <returns>The problems, each with its member; empty for a good record.</returns>
    public ImmutableArray<Problem> Check() => _row is null ? Collect().Problems(History) : [];

    /// <inheritdoc/>
    public bool Equals(Customer? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>The id only: facts about people do not belong in logs.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"Customer {Id}";

    private Customer Give(Fact fact, long cell) => this with { Others = Others.SetItem(fact, cell) };

    private EventSummary? Summary(EventKind kind) => Summaries.GetValueOrDefault(kind);

    private ImmutableDictionary<EventKind, EventSummary> Replace(EventKind kind, EventSummary? summary) => summary is null ? Summaries.Remove(kind) : Summaries.SetItem(kind, summary);

    private FactRowBuilder Collect()
    {
        var row = new FactRowBuilder()
            .Day(Facts.RegisteredOn, RegisteredOn).Day(Facts.OwnerChangedOn, OwnerChangedOn)
            .Flag(Facts.LongTermAdvantage, LongTermAdvantage).Flag(Facts.CompetitorAlongside, CompetitorAlongside);
        Contract?.AddTo(row);
        Leaving?.AddTo(row);
        foreach (var (kind, summary) in Summaries)
            summary.AddTo(row.Of(Member(kind)), kind);
        foreach (var (fact, cell) in Others)
            row.Of(null).Cell(fact, isRecorded: true, cell);
        return row;
    }

    /// <summary>The short way to a summary, or the one by its kind.</summary>
    private static string Member(EventKind kind) => kind.Name switch
    {
        "purchase" => nameof(Purchases),
        "web_visit" => nameof(WebVisits),
        "mail_open" => nameof(MailOpens),
        "mail_click" => nameof(MailClicks),
        "inquiry" => nameof(Inquiries),
        "login" => nameof(Logins),
        "sales_talk" => nameof(SalesTalks),
        "follow_up" => nameof(FollowUps),
        var name => $"{nameof(Summaries)}[{name}]",
    };
}
