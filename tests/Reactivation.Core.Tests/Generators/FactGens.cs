using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Reactivation.Customers;

namespace Reactivation.Tests.Generators;

/// <summary>Facts of every shape, with filters of every kind. The pools are small on purpose: conditions, sources and customers must meet.</summary>
internal static class FactGens
{
    /// <summary>A kind of the tests' own, and facts of their own: what a stranger would add.</summary>
    public static readonly EventKind StoreVisit = new("store_visit", EventTraits.OwnAction | EventTraits.MoreIsBetter, new("store visit", "来店"));

    public static readonly DayFact BirthdayOn = Fact.Day("birthday_on");

    public static readonly CountFact Employees = Fact.Count("headcount", Better.More);

    public static readonly AmountFact Income = Fact.Amount("income");

    public static readonly ChoiceFact Size = Fact.Choice("company_size", "small", "mid-size", "enterprise", "大企業", "any", "of", "and", "or");

    public static readonly FactCatalogue Catalogue = FactCatalogue.Default.With(StoreVisit).With(BirthdayOn, Employees, Income, Size);

    /// <summary>Counts of days and months at which boundaries lie.</summary>
    public static readonly ImmutableArray<CalendarSpan> Spans =
    [
        CalendarSpan.OfDays(0), CalendarSpan.OfDays(1), CalendarSpan.OfDays(30), CalendarSpan.OfDays(90), CalendarSpan.OfDays(181),
        CalendarSpan.OfMonths(1), CalendarSpan.OfMonths(3), CalendarSpan.OfMonths(6), CalendarSpan.OfMonths(12), CalendarSpan.OfYears(1), CalendarSpan.OfYears(2),
    ];

    public static readonly ImmutableArray<EventKind> Kinds =
        [EventKind.Purchase, EventKind.WebVisit, EventKind.Login, StoreVisit, EventKind.ContractStart, EventKind.ContractPause, EventKind.ContractEnd];

    public static readonly ImmutableArray<string> Details = ["shop", "pricing", "cancelled", "lapsed"];

    /// <summary>Texts that need escapes, or that a careless reader would stumble over.</summary>
    public static readonly ImmutableArray<string> AwkwardTexts =
    [
        "", " ", "\"", "\\", "\\\"", "a\"b", "line\nbreak", "carriage\rreturn", "\r\n", "\\n", "tab\t", "]", ")", "and", "＂", "全角　スペース", "🙂", "\u2028", "\0",
        "ends with \\", "\\\\",
    ];

    public static readonly Gen<CalendarSpan> Span = Gen.Elements(Spans.AsEnumerable());

    private static readonly Gen<decimal> Threshold = Gen.Elements(0m, 0.0001m, 1m, 12_000m, 999_999.9999m, 1_000_000m, -1m);

    /// <summary>Filters over details and categories that occur, so that they match something.</summary>
    public static readonly Gen<Narrowing> Matching = Narrow(Gen.Elements(Details.AsEnumerable()), Span, rare: 15);

    /// <summary>Filters over any text and any span.</summary>
    public static readonly Gen<Narrowing> Any = Narrow(
        Gen.Elements(AwkwardTexts.AsEnumerable()),
        Gen.OneOf(Span, Gen.Choose(0, CalendarSpan.MaxYears * 365).Select(CalendarSpan.OfDays), Gen.Choose(0, 100 * 12).Select(CalendarSpan.OfMonths), Gen.Choose(0, 100).Select(CalendarSpan.OfYears)),
        rare: 35);

    public static Gen<DayFact> Day(Gen<Narrowing> filter) => Gen.Frequency(
        (6, Event<DayFact>(k => [k.FirstOn, k.LastOn, k.PreviousOn], filter)),
        (3, Gen.Elements(Facts.RegisteredOn, Facts.ContractStartedOn, Facts.ContractEndedOn, Facts.LeavingReasonOn, BirthdayOn, Facts.KnownOn)),
        (2, Plain(filter).Several(1, 4).Select(Facts.Latest)),
        (1, Cadence));

    public static Gen<CountFact> Count(Gen<Narrowing> filter) => Gen.Frequency(
        (4, Event<CountFact>(k => [k.Count, k.Days], filter)),
        (1, Gen.Elements(Employees, Facts.SilentDays, Facts.LastPurchaseGapDays)));

    public static Gen<AmountFact> Amount(Gen<Narrowing> filter) => Gen.Frequency(
        (4, Event<AmountFact>(k => [k.Sum, k.Largest], filter)),
        (1, Gen.Constant(Income)));

    public static readonly Gen<ChoiceFact> Choice = Gen.Elements(
        Size, Facts.ContractStatus, Facts.LeavingReason, Facts.CompetitorAlongside, Facts.StandingLeavingReason, Facts.StandingCancellation, Facts.PurchaseFalling, Facts.RevenueFalling, Facts.LoginFalling);

    private static Gen<DayFact> Cadence => Gen.Elements(0.01m, 1m, 1.5m, 3m, 12.25m, 100m).Select(Facts.CadenceDueOn);

    private static Gen<DayFact> Plain(Gen<Narrowing> filter) => Gen.OneOf(
        Event<DayFact>(k => [k.LastOn, k.FirstOn], filter), Gen.Elements(Facts.RegisteredOn, Facts.ContractEndedOn, BirthdayOn));

    private static Gen<TFact> Event<TFact>(Func<EventKind, TFact[]> measures, Gen<Narrowing> filter)
        where TFact : Fact =>
        from kind in Gen.Elements(Kinds.AsEnumerable())
        from fact in Gen.Elements(measures(kind))
        from narrowing in Gen.Frequency((1, Gen.Constant(new Narrowing())), (1, filter))
        select narrowing.Of(fact);

    private static Gen<Narrowing> Narrow(Gen<string> text, Gen<CalendarSpan> span, int rare) =>
        from detail in text.OrNone(rare)
        from category in text.OrNone(rare)
        from least in Threshold.OrNull(rare)
        from window in span.OrNull(50)
        from before in span.OrNull(50)
        select new Narrowing(detail, category, least, window, before);
}
