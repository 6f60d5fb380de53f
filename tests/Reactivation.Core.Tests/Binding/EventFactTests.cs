using FsCheck;
using FsCheck.Fluent;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Proofs;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Binding;

/// <summary>5.1: every measure of every kind under every filter, against LINQ over the list of events.</summary>
public class EventFactTests
{
    [Fact]
    public void EveryMeasure_UnderEveryFilter_IsWhatLinqSays()
    {
        var compared = 0;
        Always.Holds(Case.Any, 1_200, one =>
        {
            foreach (var actual in Actual(one.Facts, one.Customer(), one.AsOf))
            {
                var expected = ReferenceEvents.Value(actual.Fact, one.Events, one.AsOf);
                Assert.Equal((actual.Fact, CellOf(expected)), (actual.Fact, actual.Cell));
                Assert.Equal(expected is null ? ActualState.None : ActualState.Value, actual.State);
                compared++;
            }
        });
        compared.Should().Be(1_200 * 14);
    }

    [Fact]
    public void TheOrderOfEvents_MeansNothing() => Always.Holds(
        from one in Case.Any from shuffled in Gen.Shuffle(one.Events) select (one, shuffled),
        400,
        pair => Assert.Equal(
            Actual(pair.one.Facts, pair.one.Customer(), pair.one.AsOf),
            Actual(pair.one.Facts, (pair.one with { Events = pair.shuffled }).Customer(), pair.one.AsOf)));

    /// <summary>Events after the day change nothing in the whole assessment; else the past would change with every import.</summary>
    [Fact]
    public void EventsAfterAsOf_ChangeNothing() => Always.Holds(
        from asOf in Worlds.AsOf
        from life in Lives.AsOf(asOf)
        from later in (from kind in Gen.Elements(EventKind.All.AsEnumerable()) from day in Gen.Choose(1, 500) from e in Worlds.Event(kind, asOf) select e with { On = asOf.AddDays(day) }).Several(1, 6)
        select (asOf, life, later),
        400,
        one =>
        {
            var engine = ReactivationEngine.Create(ReactivationPolicy.Default);
            var seen = one.life with { Events = [.. one.life.Events.Where(e => e.On <= one.asOf)] };
            var all = one.life with { Events = [.. one.life.Events, .. one.later] };
            Assert.Equal(Everything(engine.Assess(seen.ToCustomer(Lives.Everything), one.asOf)), Everything(engine.Assess(all.ToCustomer(Lives.Everything), one.asOf)));
        });

    private static string Everything(Assessment a) => string.Join(
        '\n', a.ToString(), a.SilentDays, string.Join(',', a.Definitions), string.Join(',', a.Priority.Rows), a.Priority.DecidedBy, string.Join(',', a.NotApplicable), string.Join('\n', a.Proofs()));

    /// <summary>The values that the library has for facts, read off the proofs of questions about them.</summary>
    private static List<ActualValue> Actual(IEnumerable<Fact> facts, Customer customer, DateOnly asOf)
    {
        var policy = ReactivationPolicy.Default with { Definitions = [.. facts.Select((f, i) => new Row<DormancyEffect>($"f{i}", IsMissing(f), DormancyEffect.ReportedOnly, new("f", "f"))), .. ReactivationPolicy.Default.Definitions] };
        return [.. ReactivationEngine.Create(policy).Assess(customer, asOf).Proofs().Where(p => p.Id.StartsWith('f') && p.Kind == DecisionKind.Definition).Select(p => p.Tree!.Actual.Single())];
    }

    private static Condition IsMissing(Fact fact) => fact switch
    {
        DayFact day => day.IsMissing,
        CountFact count => count.IsMissing,
        AmountFact amount => amount.IsMissing,
        _ => throw new InvalidOperationException($"{fact} is no event fact"),
    };

    private static long CellOf(object? value) => value switch
    {
        null => long.MinValue,
        DateOnly day => day.DayNumber,
        int count => count,
        decimal amount => (long)(amount * 10_000m),
        _ => throw new InvalidOperationException($"no cell for {value}"),
    };

    private sealed record Case(DateOnly AsOf, EventKind Kind, Fact[] Facts, CustomerEvent[] Events)
    {
        public static Gen<Case> Any =>
            from asOf in Worlds.AsOf
            from kind in Gen.Elements(EventKind.Purchase, EventKind.Purchase, EventKind.MailOpen, FactGens.StoreVisit)
            from narrowing in FactGens.Matching
            from events in Gen.OneOf(Worlds.Event(kind, asOf), Worlds.Event(EventKind.Login, asOf)).Several(0, 25)
            select new Case(asOf, kind, [.. Measures(kind), .. Measures(kind).Select(narrowing.Of)], events);

        public Customer Customer() => new("c") { History = EventHistory.Of(Events, Source.Nothing.Records(Kind, EventKind.Login)) };

        public override string ToString() => $"{AsOf:yyyy-MM-dd} {string.Join(", ", Facts.TakeLast(1))} | {string.Join(", ", Events.OrderBy(e => e.On))}";

        private static Fact[] Measures(EventKind kind) => [kind.FirstOn, kind.LastOn, kind.PreviousOn, kind.Count, kind.Days, kind.Sum, kind.Largest];
    }
}
