using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Reactivation.Customers;

namespace Reactivation.Tests.Generators;

/// <summary>Days, sources that record this and that, and customers of a source.</summary>
internal static class Worlds
{
    private static readonly ImmutableArray<Fact> Plain =
        [Facts.RegisteredOn, FactGens.BirthdayOn, Facts.LeavingReason, Facts.LeavingReasonOn, Facts.CompetitorAlongside, FactGens.Employees, FactGens.Income, FactGens.Size];

    private static readonly ImmutableArray<Fact> Contract = [Facts.ContractStatus, Facts.ContractStartedOn, Facts.ContractEndedOn];

    private static readonly ImmutableArray<EventKind> ContractKinds = [EventKind.ContractStart, EventKind.ContractPause, EventKind.ContractEnd];

    /// <summary>Days of a question: any, and those at which months end.</summary>
    public static readonly Gen<DateOnly> AsOf = Gen.OneOf(
        Gen.Elements("2026-11-22", "2026-08-31", "2024-02-29", "2025-03-01", "2025-02-28", "2024-03-31", "2026-12-31").Select(d => DateOnly.Parse(d, System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Choose(0, 1500).Select(new DateOnly(2023, 1, 1).AddDays));

    /// <summary>A source: some facts given, some kinds recorded, some of them since a day; contract facts given or recorded as events, not both.</summary>
    public static Gen<Source> SourceAsOf(DateOnly asOf) =>
        from plain in Chances.Subset(Plain, 75)
        from contract in Gen.OneOf(Gen.Constant<Fact[]>([]), Chances.Subset(Contract, 70))
        from contractKinds in Chances.Subset(ContractKinds, contract.Length == 0 ? 85 : 0)
        from kinds in Gen.CollectToArray([EventKind.Purchase, EventKind.WebVisit, EventKind.Login, FactGens.StoreVisit], OfKind)
        from since in DayNear(asOf).OrNull(25).ArrayOf(64)
        select Build([.. plain, .. contract, .. kinds.SelectMany(k => k.Given)], [.. contractKinds, .. kinds.Where(k => k.IsRecorded).Select(k => k.Kind)], since);

    /// <summary>A customer of the source.</summary>
    public static Gen<Sample> CustomerOf(Source source, DateOnly asOf) =>
        from values in Gen.CollectToArray(source.Given, g => Value(g.Fact, asOf))
        from events in Gen.CollectToArray(source.Kinds.Keys, k => Event(k, asOf).Several(0, 6))
        select new Sample(source.Given.Select((g, i) => KeyValuePair.Create(g.Fact, (object?)values[i])).ToImmutableDictionary().InOrder(), OneCancellation(events.SelectMany(e => e)));

    /// <summary>A day at or beside a boundary, or any day of the last years; sometimes one that lies ahead.</summary>
    public static Gen<DateOnly> DayNear(DateOnly asOf) => Gen.Frequency(
        (3, from span in FactGens.Span from jitter in Gen.Choose(-1, 1) select Back(asOf, span).AddDays(jitter)),
        (2, from span in FactGens.Span from jitter in Gen.Choose(-1, 1) select Back(Back(asOf, span), span).AddDays(jitter)),
        (4, Gen.Choose(-40, 900).Select(n => asOf.AddDays(-n))));

    public static DateOnly Back(DateOnly day, CalendarSpan span) => span.Unit switch
    {
        SpanUnit.Days => day.AddDays(-span.Count),
        SpanUnit.Months => day.AddMonths(-span.Count),
        _ => day.AddMonths(-12 * span.Count),
    };

    /// <summary>An event of a kind, with the details and amounts that filters look for.</summary>
    public static Gen<CustomerEvent> Event(EventKind kind, DateOnly asOf) =>
        from day in DayNear(asOf)
        from amount in Gen.Elements(-500m, 0m, 0.0001m, 100m, 12_000m, 999_999.9999m, 1_000_000m, 1_000_000.0001m).OrNull(kind.Equals(EventKind.Purchase) ? 85 : 25)
        from detail in Gen.Elements(kind.Equals(EventKind.ContractEnd) ? ["cancelled", "lapsed"] : FactGens.Details.AsEnumerable()).OrNone(50)
        from category in Gen.Elements(FactGens.Details.AsEnumerable()).OrNone(30)
        select new CustomerEvent(day, kind, amount, detail, category);

    /// <summary>A value of a fact, or none.</summary>
    public static Gen<object?> Value(Fact fact, DateOnly asOf) => Chances.Percent(85).SelectMany(some => some ? Some(fact, asOf) : Gen.Constant<object?>(null));

    private static Gen<object?> Some(Fact fact, DateOnly asOf) => fact switch
    {
        DayFact => DayNear(asOf).Select(d => (object?)d),
        CountFact => Gen.Choose(0, 5).Select(n => (object?)n),
        AmountFact => Gen.Elements(0m, 0.5m, 100m, 12_000m, 1_000_000m).Select(a => (object?)a),
        ChoiceFact choice => Gen.Elements(choice.Codes.AsEnumerable()).Select(c => (object?)c),
        _ => throw new InvalidOperationException($"{fact} has no shape"),
    };

    private static Gen<(EventKind Kind, bool IsRecorded, Fact[] Given)> OfKind(EventKind kind)
    {
        Fact[] facts =
        [
            kind.FirstOn, kind.LastOn, kind.PreviousOn, kind.Count, kind.Days, kind.Sum, kind.Largest,
            kind.LastOn.WithDetail("shop"), kind.LastOn.OfAtLeast(1_000_000m), kind.Count.In(90).Days(), kind.Sum.In(12).Months(),
        ];
        return Gen.Frequency(
            (1, Gen.Constant((kind, false, Array.Empty<Fact>()))),
            (7, Gen.Constant((kind, true, Array.Empty<Fact>()))),
            (2, Chances.Subset(facts, 60).Select(given => (kind, false, given))));
    }

    private static Source Build(Fact[] given, EventKind[] kinds, DateOnly?[] since)
    {
        var source = given.Select((f, i) => (Fact: f, Since: since[i])).Aggregate(Source.Nothing, (s, g) => g.Since is { } day ? s.Gives(g.Fact, day) : s.Gives(g.Fact));
        return kinds.Select((k, i) => (Kind: k, Since: since[^(i + 1)])).Aggregate(source, (s, k) => s.Records(k.Kind, k.Since));
    }

    /// <summary>A given first day does not lie after the last.</summary>
    private static ImmutableDictionary<Fact, object?> InOrder(this ImmutableDictionary<Fact, object?> given)
    {
        foreach (var kind in FactGens.Kinds)
        {
            if (given.GetValueOrDefault(kind.FirstOn) is DateOnly first && given.GetValueOrDefault(kind.LastOn) is DateOnly last && first > last)
                given = given.SetItem(kind.FirstOn, last).SetItem(kind.LastOn, first);
        }

        return given;
    }

    /// <summary>Contracts cancelled twice have tests of their own.</summary>
    public static ImmutableArray<CustomerEvent> OneCancellation(IEnumerable<CustomerEvent> events)
    {
        var all = events.ToList();
        var first = all.FindIndex(IsCancellation);
        return [.. all.Where((e, i) => i == first || !IsCancellation(e))];

        static bool IsCancellation(CustomerEvent e) => e.Kind.Equals(EventKind.ContractEnd) && e.Detail == "cancelled";
    }
}
