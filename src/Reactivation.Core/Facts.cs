using System.Collections.Immutable;
using Reactivation.Customers;
using Reactivation.Dormancy;
using Reactivation.Segments;

namespace Reactivation;

/// <summary>The facts of the catalogue by name (K). Those of an event kind also stand on <see cref="EventKind"/>: <c>EventKind.MailOpen.Count</c>.</summary>
/// <remarks>Facts of your own are made by <see cref="Fact.Day"/> and its siblings and made known to the text door by <see cref="FactCatalogue.With(Fact[])"/>.</remarks>
public static class Facts
{
    private static readonly string[] Channels = [.. Approaches.Channel.All.Select(c => c.Name)];

    // --- given by the customer record ---

    /// <summary><c>registered_on</c>: the day on which the customer registered or came to be known.</summary>
    public static DayFact RegisteredOn { get; } = Fact.Day("registered_on");

    /// <summary><c>owner_changed_on</c>: the day on which the person in charge on our side (担当者) last changed.</summary>
    public static DayFact OwnerChangedOn { get; } = Fact.Day("owner_changed_on");

    /// <summary><c>contract_started_on</c>: the day on which the contract (last) started; given, or else from events.</summary>
    public static DayFact ContractStartedOn { get; } = new(new ContractOrigin("contract_started_on", ContractPart.StartedOn));

    /// <summary><c>contract_ended_on</c>: the day on which the contract stopped running, also by a pause; none while it runs; given, or else from events.</summary>
    public static DayFact ContractEndedOn { get; } = new(new ContractOrigin("contract_ended_on", ContractPart.EndedOn));

    /// <summary><c>contract_status</c>: running, paused, lapsed or cancelled; given, or else from events. A given end that lies ahead leaves it running until then.</summary>
    public static ChoiceFact ContractStatus { get; } = new(
        new ContractOrigin("contract_status", ContractPart.Status), new CodeList(Enum.GetNames<Customers.ContractStatus>().Select(n => n.ToLowerInvariant())));

    /// <summary><c>leaving_reason</c>: the stated reason for leaving, a code of <see cref="Customers.LeavingReason"/>.</summary>
    public static ChoiceFact LeavingReason { get; } = Fact.Choice("leaving_reason", [.. Customers.LeavingReason.All]);

    /// <summary><c>leaving_reason_on</c>: the day on which the reason was stated or takes effect; without it the contract's end counts.</summary>
    public static DayFact LeavingReasonOn { get; } = Fact.Day("leaving_reason_on");

    /// <summary><c>long_term_advantage</c>: whether a long-term cost advantage of ours can be shown (P3).</summary>
    public static ChoiceFact LongTermAdvantage { get; } = Fact.Flag("long_term_advantage");

    /// <summary><c>competitor_alongside</c>: whether a competitor's tool is used alongside ours (S3, P5).</summary>
    public static ChoiceFact CompetitorAlongside { get; } = Fact.Flag("competitor_alongside");

    // --- the events most asked for ---

    /// <summary><c>first_purchase_on</c>.</summary>
    public static DayFact FirstPurchaseOn => EventKind.Purchase.FirstOn;

    /// <summary><c>last_purchase_on</c>; a return or a zero amount is no purchase.</summary>
    public static DayFact LastPurchaseOn => EventKind.Purchase.LastOn;

    /// <summary><c>previous_purchase_on</c>: the last purchase day before <see cref="LastPurchaseOn"/>.</summary>
    public static DayFact PreviousPurchaseOn => EventKind.Purchase.PreviousOn;

    /// <summary><c>purchase_count</c>.</summary>
    public static CountFact PurchaseCount => EventKind.Purchase.Count;

    /// <summary><c>purchase_days</c>: distinct days with a purchase.</summary>
    public static CountFact PurchaseDays => EventKind.Purchase.Days;

    /// <summary><c>purchase_sum</c>, also known as <c>revenue</c>; returns lower it.</summary>
    public static AmountFact Revenue => EventKind.Purchase.Sum;

    /// <summary><c>last_web_visit_on</c>.</summary>
    public static DayFact LastWebVisitOn => EventKind.WebVisit.LastOn;

    /// <summary><c>last_mail_open_on</c>.</summary>
    public static DayFact LastMailOpenOn => EventKind.MailOpen.LastOn;

    /// <summary><c>last_mail_click_on</c>.</summary>
    public static DayFact LastMailClickOn => EventKind.MailClick.LastOn;

    /// <summary><c>last_inquiry_on</c>.</summary>
    public static DayFact LastInquiryOn => EventKind.Inquiry.LastOn;

    /// <summary><c>last_login_on</c>.</summary>
    public static DayFact LastLoginOn => EventKind.Login.LastOn;

    /// <summary><c>last_use_on</c>.</summary>
    public static DayFact LastUseOn => EventKind.Use.LastOn;

    /// <summary><c>last_sales_talk_on</c>.</summary>
    public static DayFact LastSalesTalkOn => EventKind.SalesTalk.LastOn;

    /// <summary><c>last_follow_up_on</c>.</summary>
    public static DayFact LastFollowUpOn => EventKind.FollowUp.LastOn;

    /// <summary><c>employees</c>: how many the company has (S2).</summary>
    public static CountFact Employees { get; } = Fact.Count("employees", Better.None);

    /// <summary><c>founded_on</c>: the day on which the company was founded (S2 start-up).</summary>
    public static DayFact FoundedOn { get; } = Fact.Day("founded_on");

    /// <summary><c>born_on</c>: the person's day of birth, for age bands (S6).</summary>
    public static DayFact BornOn { get; } = Fact.Day("born_on");

    /// <summary><c>gender</c>: female, male or other (S6).</summary>
    public static ChoiceFact Gender { get; } = Fact.Choice("gender", "female", "male", "other");

    /// <summary><c>household_size</c>: persons in the household (S6).</summary>
    public static CountFact HouseholdSize { get; } = Fact.Count("household_size");

    /// <summary><c>yearly_income</c> (S6).</summary>
    public static AmountFact YearlyIncome { get; } = Fact.Amount("yearly_income");

    /// <summary><c>subscription</c>: the mail-order subscription (S8): running, paused (休止), none (都度買い), cancelled (定期解約), or first_only (bought only the first time, 新規).</summary>
    public static ChoiceFact Subscription { get; } = Fact.Choice("subscription", "running", "paused", "none", "cancelled", "first_only");

    /// <summary><c>lost_deal_on</c>: the day on which a deal was lost (V6 失注).</summary>
    public static DayFact LostDealOn { get; } = Fact.Day("lost_deal_on");

    /// <summary><c>lost_deal_reason</c>: why, a code of <see cref="Customers.LeavingReason"/> (V6).</summary>
    public static ChoiceFact LostDealReason { get; } = Fact.Choice("lost_deal_reason", [.. Customers.LeavingReason.All]);

    /// <summary><c>preferred_channel</c>: the channel that the customer prefers (V8, A4).</summary>
    public static ChoiceFact PreferredChannel { get; } = Fact.Choice("preferred_channel", [.. Channels]);

    /// <summary><c>has_email</c>: whether an e-mail address is known.</summary>
    public static ChoiceFact HasEmail { get; } = Fact.Flag("has_email");

    /// <summary><c>has_phone</c>: whether a phone number is known.</summary>
    public static ChoiceFact HasPhone { get; } = Fact.Flag("has_phone");

    /// <summary><c>has_sms</c>: whether a number for SMS is known.</summary>
    public static ChoiceFact HasSms { get; } = Fact.Flag("has_sms");

    /// <summary><c>has_postal_address</c>: whether a postal address is known.</summary>
    public static ChoiceFact HasPostalAddress { get; } = Fact.Flag("has_postal_address");

    /// <summary><c>last_survey_reason</c>: the reason code of the last survey answer that is one; given, or else from events.</summary>
    public static ChoiceFact LastSurveyReason { get; } = Reason(EventKind.Survey);

    /// <summary><c>last_survey_reason_on</c>: the day of <see cref="LastSurveyReason"/>.</summary>
    public static DayFact LastSurveyReasonOn { get; } = ReasonOn(EventKind.Survey);

    /// <summary><c>last_complaint_reason</c>: the reason code of the last complaint or support case that has one; given, or else from events.</summary>
    public static ChoiceFact LastComplaintReason { get; } = Reason(EventKind.Complaint);

    /// <summary><c>last_complaint_reason_on</c>: the day of <see cref="LastComplaintReason"/>.</summary>
    public static DayFact LastComplaintReasonOn { get; } = ReasonOn(EventKind.Complaint);

    // --- what derived facts read and no rule does ---

    /// <summary>The day of the event that made the contract's status what it is; from events only, so that a purchase during a pause does not clear a later cancellation.</summary>
    internal static DayFact ContractStatusOn { get; } = new(new ContractOrigin("contract_status_on", ContractPart.StatusOn));

    internal static DayFact FirstEventOn { get; } = new(new EventOrigin("first_event_on", Better.None, kind: null, EventMeasure.First));

    /// <summary><c>stage</c>: the lifecycle stage that the policy decides (V4), for rows of causes, priorities and segments; definitions and stages cannot read it.</summary>
    public static ChoiceFact Stage { get; } = new(new StageOrigin(), new CodeList(Enum.GetNames<Dormancy.Stage>().Select(n => n.ToLowerInvariant())));

    // --- derived ---

    /// <summary><c>known_on</c>: the earliest of registration, contract start and any event of any kind, returns included.</summary>
    public static DayFact KnownOn { get; } = new(new DerivedOrigin("known_on", Better.None, Derivations.Earliest, [], [RegisteredOn, ContractStartedOn]) { ReadsEveryDay = true });

    /// <summary><c>ever_bought</c>: whether any purchase is known, by whichever day or count of purchases is recorded (V6).</summary>
    public static ChoiceFact EverBought { get; } = new(new DerivedOrigin("ever_bought", Better.None, Derivations.AnyYet, [], [LastPurchaseOn]) { ReadsPurchases = true }, CodeList.NoYes);

    /// <summary><c>last_purchase_gap_days</c>: days between the last purchase day and the one before it; missing below two (V4 reactivated); below zero where given days contradict each other.</summary>
    public static CountFact LastPurchaseGapDays { get; } = new(new DerivedOrigin("last_purchase_gap_days", Better.None, Derivations.Gap, [LastPurchaseOn, PreviousPurchaseOn], []));

    /// <summary><c>purchase_tenure_days</c>: days between the first and the last purchase day (S9 在籍期間); missing for who never bought; below zero where given days contradict each other.</summary>
    public static CountFact PurchaseTenureDays { get; } = new(new DerivedOrigin("purchase_tenure_days", Better.More, Derivations.Gap, [LastPurchaseOn, FirstPurchaseOn], []));

    /// <summary><c>purchase_season</c>: the season in which most was bought (S5); of equals the first from spring; missing for who never bought.</summary>
    public static ChoiceFact PurchaseSeason { get; } = new(
        new DerivedOrigin("purchase_season", Better.None, Derivations.MostFrequent, [.. Enum.GetValues<Season>().Select(s => PurchaseCount.With(FactFilter.None with { Season = s }))], []),
        new CodeList(Enum.GetNames<Season>().Select(n => n.ToLowerInvariant())));

    /// <summary><c>standing_leaving_reason</c>: the leaving reason unless a purchase or contract start on a later day cleared it (V3); missing once cleared.</summary>
    public static ChoiceFact StandingLeavingReason { get; } = new(
        new DerivedOrigin("standing_leaving_reason", Better.None, Derivations.StandingReason, [LeavingReason], [LeavingReasonOn, ContractEndedOn, LastPurchaseOn, ContractStartedOn]),
        new CodeList(Customers.LeavingReason.All));

    /// <summary><c>standing_cancellation</c>: whether the contract is cancelled and no purchase or contract start on a later day cleared it (V3).</summary>
    public static ChoiceFact StandingCancellation { get; } = new(
        new DerivedOrigin("standing_cancellation", Better.None, Derivations.StandingCancellation, [ContractStatus], [ContractEndedOn, ContractStatusOn, LastPurchaseOn, ContractStartedOn]),
        CodeList.NoYes);

    /// <summary><c>standing_survey_reason</c>: the last survey's reason, if it was given on or after the day of the last purchase (C3); else missing.</summary>
    public static ChoiceFact StandingSurveyReason { get; } = SincePurchase("standing_survey_reason", LastSurveyReason, LastSurveyReasonOn);

    /// <summary><c>standing_complaint_reason</c>: the last complaint's reason, if it was made on or after the day of the last purchase (C3); else missing.</summary>
    public static ChoiceFact StandingComplaintReason { get; } = SincePurchase("standing_complaint_reason", LastComplaintReason, LastComplaintReasonOn);

    /// <summary><c>told_reason</c>: the strongest reason that was told: leaving reason, else survey, else complaint, as far as they stand.</summary>
    public static ChoiceFact ToldReason { get; } = new(
        new DerivedOrigin("told_reason", Better.None, Derivations.FirstPresent, [], [StandingLeavingReason, StandingSurveyReason, StandingComplaintReason]),
        new CodeList(Customers.LeavingReason.All));

    /// <summary><c>owner_changed_since_purchase</c>: whether our person in charge changed on or after the day of the last purchase (C3).</summary>
    public static ChoiceFact OwnerChangedSincePurchase { get; } = new(
        new DerivedOrigin("owner_changed_since_purchase", Better.None, Derivations.SincePurchase, [OwnerChangedOn], [LastPurchaseOn]), CodeList.NoYes);

    /// <summary><c>purchase_falling</c>: purchases of the latest window at most half of the window before, which holds at least three (V9, N1).</summary>
    public static ChoiceFact PurchaseFalling { get; } = Falling("purchase_falling", EventKind.Purchase, EventKind.Purchase.Count);

    /// <summary><c>revenue_falling</c>: revenue of the latest window at most half of the window before, which holds at least three purchases (V9, N1).</summary>
    public static ChoiceFact RevenueFalling { get; } = Falling("revenue_falling", EventKind.Purchase, EventKind.Purchase.Sum);

    /// <summary><c>login_falling</c>: log-ins of the latest window at most half of the window before, which holds at least three (V9, N1).</summary>
    public static ChoiceFact LoginFalling { get; } = Falling("login_falling", EventKind.Login, EventKind.Login.Count);

    /// <summary><c>silent_days</c>: days since the latest of last purchase and contract's end; for leads since their last own action or registration, the later (5.3).</summary>
    public static CountFact SilentDays { get; } = new(new DerivedOrigin(
        "silent_days", Better.None, Derivations.SilentDays, [], [LastPurchaseOn, ContractEndedOn, ContractStartedOn, ContractStatus, EverBought, RegisteredOn])
    { ReadsOwnActions = true, GrowsDaily = true });

    /// <summary><c>rfm_recency</c>: 1 to 5, fitted on the population (S9, 5.8).</summary>
    public static CountFact RfmRecency { get; } = Scale.FactOf("rfm_recency");

    /// <summary><c>rfm_frequency</c>: 1 to 5, fitted on the population (S9, 5.8).</summary>
    public static CountFact RfmFrequency { get; } = Scale.FactOf("rfm_frequency");

    /// <summary><c>rfm_monetary</c>: 1 to 5, fitted on the population (S9, 5.8).</summary>
    public static CountFact RfmMonetary { get; } = Scale.FactOf("rfm_monetary");

    /// <summary><c>revenue_decile</c>: 1 to 10, fitted on the population (S9); 10 is the tenth with the highest revenue.</summary>
    public static CountFact RevenueDecile { get; } = Scale.FactOf("revenue_decile");

    /// <summary>A choice of your own: the category of which a customer has most events (S5), such as <c>Facts.MostFrequentCategory("top_category", EventKind.Purchase, "wine", "beer")</c>.</summary>
    /// <param name="name">The name of the fact.</param>
    /// <param name="kind">The event kind.</param>
    /// <param name="categories">The categories, which are the codes; of equals the first.</param>
    /// <returns>The fact; missing for a customer without any such event.</returns>
    /// <exception cref="ArgumentException">A name or category has not the form of one, or a category stands twice.</exception>
    public static ChoiceFact MostFrequentCategory(string name, EventKind kind, params string[] categories) => new(
        new DerivedOrigin(new GivenOrigin(name, Better.None).Name, Better.None, Derivations.MostFrequent, [.. categories.Select(c => kind.Count.InCategory(c))], []),
        new CodeList(categories));

    /// <summary><c>cadence_due_on[k]</c>: the last purchase plus k times the customer's own typical interval, rounded up to whole days (D7). May lie ahead.</summary>
    /// <remarks>The interval is (last − first) / (purchase days − 1); missing below three purchase days, and where given days contradict each other, the first lying after the last.</remarks>
    /// <param name="times">k: more than 0, at most 100, at most two decimals.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException"><paramref name="times"/> is out of its bounds.</exception>
    public static DayFact CadenceDueOn(decimal times = DormancyDefaults.CadenceTimes) =>
        Cadence.With(FactFilter.None with { Times = times is > 0 and <= 100 && decimal.Truncate(times * 100) == times * 100 ? (int)(times * 100) : -1 });

    /// <summary><c>page_seen_since_purchase["pricing"]</c>: whether the customer looked at a page on or after the day of the last purchase (C3).</summary>
    /// <param name="page">The page: a detail of <c>web_visit</c>.</param>
    /// <returns>The fact.</returns>
    public static ChoiceFact LookedAtPageSincePurchase(string page) => PageSeen.With(FactFilter.None with { Detail = page });

    /// <summary><c>purchase_falling[2, 60 days]</c>: a decline (V9) over windows and with a least number of events of your own.</summary>
    /// <param name="falling">One of <see cref="PurchaseFalling"/>, <see cref="RevenueFalling"/> and <see cref="LoginFalling"/>.</param>
    /// <param name="windowDays">The days of each of the two windows, 1 to 36,500.</param>
    /// <param name="leastEvents">The events that the window before must hold, inclusive, 1 to 100.</param>
    /// <returns>The fact; the fact itself for the default window and number.</returns>
    /// <exception cref="ArgumentException">The fact is none of the three, or a number is out of bounds.</exception>
    public static ChoiceFact FallingOver(ChoiceFact falling, int windowDays, int leastEvents) =>
        falling.Origin is not DerivedOrigin { Argument: DerivedArgument.Decline } ? throw new ArgumentException($"{falling} is no decline.", nameof(falling))
        : windowDays == DormancyDefaults.FallingWindowDays && leastEvents == DormancyDefaults.FallingLeastEvents ? falling.With(FactFilter.None)
        : falling.With(FactFilter.None with { Window = CalendarSpan.OfDays(windowDays), Times = leastEvents is >= 1 and <= 100 ? leastEvents * 100 : -1 });

    /// <summary><c>latest(…)</c>: the latest of several days; those that the source does not record are left out (5.2).</summary>
    /// <param name="days">The days; none that may lie ahead.</param>
    /// <returns>The fact; a single day stands for itself.</returns>
    /// <exception cref="ArgumentException">No day is given, or one that may lie ahead.</exception>
    public static DayFact Latest(params DayFact[] days) => LatestFact.Make(days);

    private static DayFact Cadence { get; } = new(
        new DerivedOrigin("cadence_due_on", Better.Later, Derivations.CadenceDue, [FirstPurchaseOn, LastPurchaseOn, PurchaseDays], []) { Argument = DerivedArgument.Times });

    private static ChoiceFact PageSeen { get; } = new(
        new DerivedOrigin("page_seen_since_purchase", Better.None, Derivations.SincePurchase, filter => [LastWebVisitOn.With(filter)], [LastPurchaseOn]) { Argument = DerivedArgument.Page }, CodeList.NoYes);

    private static ChoiceFact Reason(EventKind kind) => new(new EventOrigin($"last_{kind}_reason", Better.None, kind, EventMeasure.LastReason), new CodeList(Customers.LeavingReason.All));

    private static DayFact ReasonOn(EventKind kind) => new(new EventOrigin($"last_{kind}_reason_on", Better.None, kind, EventMeasure.LastReasonOn));

    private static ChoiceFact SincePurchase(string name, ChoiceFact reason, DayFact on) =>
        new(new DerivedOrigin(name, Better.None, Derivations.ReasonSincePurchase, [reason], [on, LastPurchaseOn]), new CodeList(Customers.LeavingReason.All));

    private static ChoiceFact Falling(string name, EventKind kind, Fact measured)
    {
        return new ChoiceFact(new DerivedOrigin(name, Better.None, Derivations.Falling, Windows, []) { Argument = DerivedArgument.Decline }, CodeList.NoYes);

        Fact[] Windows(FactFilter filter)
        {
            var latest = FactFilter.None with { Window = filter.Window ?? CalendarSpan.OfDays(DormancyDefaults.FallingWindowDays) };
            var before = latest with { Before = latest.Window };
            return [measured.With(latest), measured.With(before), kind.Count.With(before)];
        }
    }

    internal static ImmutableArray<Fact> Catalogued =>
    [
        RegisteredOn, OwnerChangedOn, ContractStartedOn, ContractEndedOn, ContractStatus, LeavingReason, LeavingReasonOn, LongTermAdvantage, CompetitorAlongside,
        Employees, FoundedOn, BornOn, Gender, HouseholdSize, YearlyIncome, Subscription, LostDealOn, LostDealReason, PreferredChannel,
        HasEmail, HasPhone, HasSms, HasPostalAddress, LastSurveyReason, LastSurveyReasonOn, LastComplaintReason, LastComplaintReasonOn,
        KnownOn, EverBought, LastPurchaseGapDays, PurchaseTenureDays, PurchaseSeason, RfmRecency, RfmFrequency, RfmMonetary, RevenueDecile, StandingLeavingReason, StandingCancellation, StandingSurveyReason, StandingComplaintReason, ToldReason,
        OwnerChangedSincePurchase, PageSeen, PurchaseFalling, RevenueFalling, LoginFalling, SilentDays, Cadence, Stage,
    ];
}
