using FsCheck;
using FsCheck.Fluent;
using Reactivation.Columns;
using Reactivation.Customers;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Columns;

/// <summary>Tables made from an event log against customers with the same events, whatever the order and the kind of id.</summary>
public class EventLogTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    private static readonly ReactivationEngine Default = ReactivationEngine.Create(ReactivationPolicy.Default);

    private static Gen<(DateOnly AsOf, Source Records, CustomerEvent[][] Customers, ReactivationPolicy Policy)> Case =>
        from asOf in Worlds.AsOf
        from kinds in Chances.Subset([.. FactGens.Kinds, EventKind.Survey, EventKind.Complaint], 70)
        let records = Source.Nothing.Records(kinds)
        from customers in (kinds.Length == 0 ? Gen.Constant(Array.Empty<CustomerEvent>()) : Gen.OneOf(
            Gen.Elements(kinds).SelectMany(k => Worlds.Event(k, asOf)).Several(1, 20),
            Gen.Elements(kinds).SelectMany(k => Worlds.Event(k, asOf).Several(1, 40)))).Several(0, 8)
        from policy in TableGens.PolicyAsOf(asOf)
        select (asOf, records, customers.Select(c => Worlds.OneCancellation(c).ToArray()).ToArray(), policy);

    /// <summary>Each of the four tables of a case with registers of another width.</summary>
    [Fact]
    public void ALog_IsItsCustomers() => Always.Holds(Case, 150, one =>
    {
        var widths = new Queue<VectorWidth>([VectorWidth.Bits512, VectorWidth.Bits256, VectorWidth.Bits128, VectorWidth.Scalar]);
        foreach (var engine in new[] { Default, ReactivationEngine.Create(one.Policy) })
        {
            var (numbers, texts) = (new EventLog(one.Records), new EventLog(one.Records));
            foreach (var (customer, e) in one.Customers.SelectMany((c, i) => c.Select(e => (i, e))).OrderBy(x => (x.e.On.DayNumber * 7919) % 101))
            {
                numbers.Add(customer * 1_000_003L, e);
                texts.Add($"顧客{customer}", e);
            }

            foreach (var log in new[] { numbers, texts })
            {
                var table = engine.Assess(CustomerTable.From(log, degreeOfParallelism: 2), one.AsOf, new TableOptions { Width = widths.Dequeue() });
                table.RowCount.Should().Be(one.Customers.Count(c => c.Length > 0));
                for (var row = 0; row < table.RowCount; row++)
                {
                    var id = table[row].CustomerId;
                    var customer = new Customer(id) { History = EventHistory.Of(one.Customers[log == numbers ? (int)(long.Parse(id, System.Globalization.CultureInfo.InvariantCulture) / 1_000_003) : id[^1] - '0'], one.Records) };
                    var expected = engine.Assess(customer, one.AsOf);
                    Assert.Equal(RowByRow.Of(expected), RowByRow.Of(table, row));
                    Assert.Equal(RowByRow.Of(expected), RowByRow.Of(table[row]));
                    Assert.Equal(expected.NextChange?.On, table[row].NextChange?.On);
                }
            }
        }
    });

    [Fact]
    public void ATableWithALog_IsItsCustomersWithTheirEvents() => Always.Holds(Case, 80, one =>
    {
        var customers = one.Customers.Select((c, i) => new Customer($"c{i}") { RegisteredOn = one.AsOf.AddDays(-100 * i), LongTermAdvantage = i % 2 == 0 }).ToList();
        var log = new EventLog(one.Records);
        foreach (var (i, e) in one.Customers.SelectMany((c, i) => c.Select(e => (i, e))).Reverse())
            log.Add($"c{i}", e);
        var table = Default.Assess(CustomerTable.From(customers).With(log), one.AsOf);
        for (var row = 0; row < customers.Count; row++)
        {
            var expected = Default.Assess(customers[row] with { History = EventHistory.Of(one.Customers[row], one.Records) }, one.AsOf);
            Assert.Equal(RowByRow.Of(expected), RowByRow.Of(table, row));
            Assert.Equal(expected.ToString(), table[row].ToString());
        }
    });

    /// <summary>Enough events for many parts, in columns of the caller's, against a dictionary: ids side by side, far apart and (step 0) of a few customers with nearly all events among many others; with amounts and without.</summary>
    [Theory]
    [InlineData(1, 0L, true)]
    [InlineData(2, 0L, true)]
    [InlineData(1, 1L, true)]
    [InlineData(2, 1L, false)]
    [InlineData(1, 1L << 33, false)]
    [InlineData(2, 1L << 33, true)]
    public void Columns_AreAggregated_WhateverTheirNumber(int threads, long step, bool hasAmounts)
    {
        var random = new Random(1);
        var n = 200_000;
        var ids = Enumerable.Range(0, n).Select(_ => step > 0 ? random.Next(6_000) * step : random.Next(10) > 0 ? random.Next(3) * 654_321L : random.Next(1 << 21)).ToArray();
        var days = Enumerable.Range(0, n).Select(_ => AsOf.DayNumber - random.Next(-5, 800)).ToArray();
        var amounts = Enumerable.Range(0, n).Select(_ => !hasAmounts || random.Next(10) == 0 ? Cell.Missing : random.Next(-3, 9) * 10_000L).ToArray();
        var log = new EventLog(Source.Nothing.Records(EventKind.Purchase, EventKind.Login));
        log.Add(EventKind.Purchase, ids.AsMemory(0, n / 2), days.AsMemory(0, n / 2), hasAmounts ? amounts.AsMemory(0, n / 2) : default);
        log.Add(EventKind.Purchase, ids.AsMemory(n / 2), days.AsMemory(n / 2), hasAmounts ? amounts.AsMemory(n / 2) : default);
        var table = CustomerTable.From(log, threads, cancellation: TestContext.Current.CancellationToken);
        var kind = EventKind.Purchase;
        var actual = table.Cells(AsOf, kind.FirstOn, kind.LastOn, kind.PreviousOn, kind.Count, kind.Days, kind.Sum, kind.Largest, EventKind.Login.Count, Facts.RegisteredOn, Facts.LastPurchaseGapDays);

        actual[8].Should().BeNull("it is not recorded");
        var names = Enumerable.Range(0, table.Count).ToDictionary(table.IdOf, row => row);
        var seen = Enumerable.Range(0, n).Where(i => days[i] <= AsOf.DayNumber).ToLookup(i => ids[i]);
        names.Should().HaveCount(ids.Distinct().Count());
        foreach (var id in ids.Distinct())
        {
            var deals = seen[id].Where(i => amounts[i] is Cell.Missing or > 0).ToList();
            var on = deals.Select(i => (long)days[i]).Distinct().Order().ToList();
            var sums = seen[id].Where(i => amounts[i] != Cell.Missing).Sum(i => amounts[i]);
            long[] expected =
            [
                on.Count > 0 ? on[0] : Cell.Missing, on.Count > 0 ? on[^1] : Cell.Missing, on.Count > 1 ? on[^2] : Cell.Missing, deals.Count, on.Count, sums,
                deals.Select(i => amounts[i]).DefaultIfEmpty(Cell.Missing).Max(), 0, on.Count > 1 ? on[^1] - on[^2] : Cell.Missing,
            ];
            var row = names[id.ToString(System.Globalization.CultureInfo.InvariantCulture)];
            actual.OfType<long[]>().Select(c => c[row]).Should().Equal(expected);
        }
    }

    /// <summary>Every measure, as it is and narrowed, of customers with few events and with more than the widest register holds.</summary>
    [Fact]
    public void EveryMeasure_IsThatOfTheHistory()
    {
        var cases = from kind in Gen.Elements(EventKind.Purchase, EventKind.Login)
                    from customers in Worlds.Event(kind, AsOf).Several(1, 40).Several(1, 8)
                    select (kind, customers);
        Always.Holds(cases, 200, one =>
        {
            var kind = one.kind;
            var log = new EventLog(Source.Nothing.Records(kind));
            foreach (var (i, e) in one.customers.SelectMany((c, i) => c.Select(e => (i, e))))
                log.Add($"c{i}", e);
            Fact[] facts =
            [
                .. Enumerable.Range(0, 5).SelectMany(narrowed => new Fact[]
                {
                    Narrowed(kind.FirstOn, narrowed), Narrowed(kind.LastOn, narrowed), Narrowed(kind.PreviousOn, narrowed), Narrowed(kind.Count, narrowed),
                    Narrowed(kind.Days, narrowed), Narrowed(kind.Sum, narrowed), Narrowed(kind.Largest, narrowed),
                }),
            ];
            var table = CustomerTable.From(log);
            var rows = Enumerable.Range(0, table.Count).OrderBy(table.IdOf).ToList();
            var actual = table.Cells(AsOf, facts);
            var expected = CustomerTable.From(one.customers.Select((c, i) => new Customer($"c{i}") { History = EventHistory.Of(c, log.Records) })).Cells(AsOf, facts);
            for (var f = 0; f < facts.Length; f++)
                Assert.Equal(expected[f]!, rows.Select(r => actual[f]![r]));
        });

        static TFact Narrowed<TFact>(TFact fact, int how)
            where TFact : Fact => how switch
            {
                0 => fact,
                1 => fact.InSeason(Season.Summer),
                2 => fact.OfAtLeast(100m),
                3 => fact.In(6).Months(),
                _ => fact.InSeason(Season.Autumn).In(400).Days(),
            };
    }

    /// <summary>One by one, in columns, or both; on one thread or more: the same facts, and in each log one order of the rows.</summary>
    [Fact]
    public void HowEventsComeIn_DoesNotMatter()
    {
        var random = new Random(2);
        var n = 150_000;
        var ids = Enumerable.Range(0, n).Select(_ => random.NextInt64(long.MinValue / 2, long.MaxValue / 2) / 5_000_000_000_000_000 * 3).ToArray();
        var days = Enumerable.Range(0, n).Select(_ => AsOf.DayNumber - random.Next(800)).ToArray();
        var amounts = Enumerable.Range(0, n).Select(_ => random.Next(-3, 9) * 10_000L).ToArray();
        Dictionary<string, long[]>? expected = null;
        foreach (var columns in new[] { 0, 1, 70_000, n })
        {
            var log = new EventLog(Source.Nothing.Records(EventKind.Purchase));
            log.Add(EventKind.Purchase, ids.AsMemory(0, columns), days.AsMemory(0, columns), amounts.AsMemory(0, columns));
            for (var i = columns; i < n; i++)
                log.Add(ids[i], new CustomerEvent(DateOnly.FromDayNumber(days[i]), EventKind.Purchase, amounts[i] / Cell.AmountScale));
            log.Count.Should().Be(n);
            var first = CustomerTable.From(log, cancellation: TestContext.Current.CancellationToken);
            foreach (var threads in new[] { 1, 2, 3 })
            {
                var table = CustomerTable.From(log, threads, cancellation: TestContext.Current.CancellationToken);
                Enumerable.Range(0, table.Count).Select(table.IdOf).Should().Equal(Enumerable.Range(0, first.Count).Select(first.IdOf));
                var cells = table.Cells(AsOf, EventKind.Purchase.FirstOn, EventKind.Purchase.LastOn, EventKind.Purchase.Days, EventKind.Purchase.Sum);
                var facts = Enumerable.Range(0, table.Count).ToDictionary(table.IdOf, row => cells.Select(c => c![row]).ToArray());
                expected ??= facts;
                facts.Should().HaveCount(ids.Distinct().Count());
                facts.Count(f => f.Value.SequenceEqual(expected[f.Key])).Should().Be(expected.Count);
            }
        }
    }

    /// <summary>Ids, days, labels and amounts as close together and as far from each other as can be: events are packed by what their values need.</summary>
    [Fact]
    public void Events_AreKept_HoweverFarTheirValuesLieApart()
    {
        var cases = from idBits in Gen.Choose(0, 64)
                    from dayBits in Gen.Choose(0, 22)
                    from labels in Gen.OneOf(Gen.Constant(1), Gen.Choose(2, 40), Gen.Constant(1_500))
                    from amountBits in Gen.Choose(0, 63)
                    from leastAmountBits in Gen.Choose(0, 62)
                    from isWhole in Gen.Elements(true, false)
                    from withoutAmount in Gen.Elements(0, 2, 10)
                    from events in Gen.Frequency((9, Gen.Choose(1, 300)), (1, Gen.Choose(30_000, 70_000)))
                    from seed in Gen.Choose(0, int.MaxValue)
                    select (idBits, dayBits, labels, amountBits, leastAmountBits, isWhole, withoutAmount, events, seed);
        Always.Holds(cases, 250, one =>
        {
            var random = new Random(one.seed);
            var ids = Enumerable.Range(0, Math.Min(one.events, 500)).Select(_ => InBits(random, one.idBits)).ToArray();
            var (leastId, leastDay, leastAmount) = (random.NextInt64(long.MinValue, long.MaxValue), random.Next(DateOnly.MaxValue.DayNumber + 1), -InBits(random, one.leastAmountBits));
            var events = Enumerable.Range(0, one.events).Select(i => (
                Id: unchecked(leastId + ids[random.Next(ids.Length)]),
                Event: new CustomerEvent(
                    DateOnly.FromDayNumber((int)((leastDay + InBits(random, one.dayBits)) % (DateOnly.MaxValue.DayNumber + 1))),
                    EventKind.Purchase,
                    one.withoutAmount != 0 && random.Next(one.withoutAmount) == 0 ? null : AmountOf(unchecked(leastAmount + InBits(random, one.amountBits)), one.isWhole),
                    Category: $"c{random.Next(one.labels)}"))).ToList();
            var log = new EventLog(Source.Nothing.Records(EventKind.Purchase));
            foreach (var (id, e) in events)
                log.Add(id, e);

            var own = events.ToLookup(e => $"{e.Id}", e => e.Event);
            var table = CustomerTable.From(log, degreeOfParallelism: 1 + (one.seed % 2));
            Enumerable.Range(0, table.Count).Select(table.IdOf).Order().Should().Equal(own.Select(o => o.Key).Order());
            var cells = table.Cells(DateOnly.MaxValue, EventKind.Purchase.FirstOn, EventKind.Purchase.LastOn, EventKind.Purchase.Largest, EventKind.Purchase.LastOn.InCategory("c0"));
            var answers = Math.Max(one.amountBits, one.leastAmountBits) <= 45 ? Default.Assess(table, AsOf) : null; // No sum overflows.
            for (var row = 0; row < table.Count; row++)
            {
                var all = own[table.IdOf(row)].ToList();
                var happened = all.Where(e => e.Amount is null or > 0).ToList();
                Assert.Equal(
                    [Cell.OfDay(happened.Min(e => (DateOnly?)e.On)), Cell.OfDay(happened.Max(e => (DateOnly?)e.On)), Cell.OfAmount(happened.Max(e => e.Amount)), Cell.OfDay(happened.Where(e => e.Category == "c0").Max(e => (DateOnly?)e.On))],
                    cells.Select(c => c![row]));
                if (answers is not null && row % 50 == 0)
                    Assert.Equal(Default.Assess(new Customer(table.IdOf(row)) { History = EventHistory.Of(all, log.Records) }, AsOf).ToString(), answers[row].ToString());
            }
        });

        static long InBits(Random random, int bits) => bits == 0 ? 0 : (long)((ulong)random.NextInt64(long.MinValue, long.MaxValue) >> (64 - bits));

        static decimal AmountOf(long number, bool isWhole) => (isWhole ? number / Cell.AmountScale * Cell.AmountScale : number) % (Cell.MaxAmount * Cell.AmountScale) / (decimal)Cell.AmountScale;
    }

    /// <summary>Of several reasons on the last day that has one, the first in the list of reasons counts, in whatever order they come.</summary>
    [Theory]
    [InlineData(LeavingReason.CostReduction, LeavingReason.NeedsChanged)]
    [InlineData(LeavingReason.NeedsChanged, LeavingReason.CostReduction)]
    public void OfReasonsOnOneDay_TheFirstOfTheListCounts(string one, string other)
    {
        CustomerEvent[] events = [Survey(one, 9), Survey(other, 9), Survey(LeavingReason.LeftOver, 10), Survey("none of the list", 3)];
        var log = new EventLog(Source.Nothing.Records(EventKind.Survey));
        foreach (var e in events)
            log.Add(1, e);
        var cells = CustomerTable.From(log, cancellation: TestContext.Current.CancellationToken).Cells(AsOf, Facts.LastSurveyReason, Facts.LastSurveyReasonOn);
        var expected = CustomerTable.From([new Customer("1") { History = EventHistory.Of(events, log.Records) }]).Cells(AsOf, Facts.LastSurveyReason, Facts.LastSurveyReasonOn);

        cells[0]!.Should().Equal(expected[0]).And.Equal(Math.Min(LeavingReason.All.IndexOf(one), LeavingReason.All.IndexOf(other)));
        cells[1]!.Should().Equal(expected[1]).And.Equal(AsOf.DayNumber - 9);

        static CustomerEvent Survey(string reason, int daysAgo) => new(AsOf.AddDays(-daysAgo), EventKind.Survey, Detail: reason);
    }

    [Fact]
    public void WhatIsWrongWithALog_IsSaid()
    {
        var log = new EventLog(Source.Nothing.Records(EventKind.Purchase));
        var purchase = new CustomerEvent(AsOf, EventKind.Purchase, 1m);

        log.Invoking(l => l.Add(1, purchase with { Kind = EventKind.Login })).Should().Throw<ArgumentException>().WithMessage("*customer 1*kind login*the recorded kinds (purchase)*").WithParameterName("e");
        log.Invoking(l => l.Add(1, purchase with { Amount = 0.00001m })).Should().Throw<ArgumentException>().WithMessage("*customer 1*more than four decimals*");
        log.Invoking(l => l.Add(EventKind.Purchase, new long[2], new int[3])).Should().Throw<ArgumentException>().WithMessage("2 ids, 3 days and 0 amounts*");
        log.Invoking(l => l.Add(EventKind.Purchase, new long[2], new[] { 5, -1 })).Should().Throw<ArgumentException>().WithMessage("Event 1: -1 is no day number*");
        log.Invoking(l => l.Add(EventKind.Purchase, new long[1], new[] { 5 }, new[] { long.MaxValue })).Should().Throw<ArgumentException>().WithMessage("Event 0: the amount*").WithParameterName("tenThousandths");
        foreach (var bad in new[] { 0, 7, 63, 64, 99 })
        {
            var days = Enumerable.Range(0, 100).Select(i => i == bad ? DateOnly.MaxValue.DayNumber + 1 : i % 2 * DateOnly.MaxValue.DayNumber).ToArray();
            var amounts = Enumerable.Range(0, 100).Select(i => i < bad ? Cell.Missing : i == bad ? Cell.Missing + 1 : long.MaxValue).ToArray();
            log.Invoking(l => l.Add(EventKind.Purchase, new long[100], days)).Should().Throw<ArgumentException>().WithMessage($"Event {bad}: *is no day number*");
            log.Invoking(l => l.Add(EventKind.Purchase, new long[100], new int[100], amounts)).Should().Throw<ArgumentException>().WithMessage($"Event {bad}: the amount {Cell.Missing + 1} lies*");
        }

        log.Count.Should().Be(0);
        log.Add(1, purchase);
        log.Invoking(l => l.Add("a", purchase)).Should().Throw<ArgumentException>().WithMessage("'a' is a text, and the ids of this log are whole numbers*");
        CustomerTable.From([new Customer("2") { RegisteredOn = AsOf }, new Customer("2") { RegisteredOn = AsOf }]).Invoking(t => t.With(log)).Should().Throw<ArgumentException>()
            .WithMessage("*the id 2 stands twice, in rows 0 and 1; there are events of customer 1, who is not in the table*");
    }

    /// <summary>Whatever is refused, by whichever door, the log takes ids of the other sort afterwards.</summary>
    [Fact]
    public void WhatIsRefused_LeavesNoTrace()
    {
        var purchase = new CustomerEvent(AsOf, EventKind.Purchase, 1m);
        var (day, none) = (new[] { AsOf.DayNumber }, new[] { -1 });
        Action<EventLog>[] texts =
        [
            l => l.Add("ghost", purchase with { Kind = EventKind.Login }),
            l => l.Add("ghost", purchase with { Amount = 0.00001m }),
            l => l.Add("ghost", default),
            l => l.Add(EventKind.Login, new[] { "ghost" }, day),
            l => l.Add(EventKind.Purchase, new[] { "ghost" }, none),
            l => l.Add(EventKind.Purchase, new[] { "ghost" }, day, new[] { long.MaxValue }),
            l => l.Add(EventKind.Purchase, new[] { "ghost", "" }, new int[2]),
            l => l.Add(EventKind.Purchase, new[] { "ghost", "other" }, day),
        ];
        Action<EventLog>[] numbers =
        [
            l => l.Add(7, purchase with { Kind = EventKind.Login }),
            l => l.Add(7, purchase with { Amount = 0.00001m }),
            l => l.Add(EventKind.Login, new[] { 7L }, day),
            l => l.Add(EventKind.Purchase, new[] { 7L }, none),
            l => l.Add(EventKind.Purchase, new[] { 7L, 8L }, day),
            l => l.Add(EventKind.Purchase, new[] { 7L }, day, new[] { long.MaxValue }),
        ];
        var log = new EventLog(Source.Nothing.Records(EventKind.Purchase));
        foreach (var refused in texts.Concat(numbers))
            log.Invoking(refused).Should().Throw<ArgumentException>();
        log.Count.Should().Be(0);
        log.Add(1, purchase);
        foreach (var refused in texts)
            log.Invoking(refused).Should().Throw<ArgumentException>();
        Table(log).Count.Should().Be(1);

        var other = new EventLog(log.Records);
        foreach (var refused in numbers.Concat(texts))
            other.Invoking(refused).Should().Throw<ArgumentException>();
        other.Add("a", purchase);
        foreach (var refused in texts)
            other.Invoking(refused).Should().Throw<ArgumentException>();
        other.Add("b", purchase);
        Table(other).Count.Should().Be(2);
        other.Invoking(l => l.Add(1, purchase)).Should().Throw<ArgumentException>().WithMessage("The ids of this log are texts.*").WithParameterName("customer");
        other.Invoking(l => l.Add(EventKind.Purchase, new long[1], day)).Should().Throw<ArgumentException>().WithMessage("The ids of this log are texts.*").WithParameterName("customers");
    }

    [Fact]
    public void WhatIsWrong_IsSaidOfTheCustomersEvent()
    {
        var log = new EventLog(Source.Nothing.Records(EventKind.Purchase));
        var day = new[] { AsOf.DayNumber, AsOf.DayNumber };

        log.Invoking(l => l.Add("ghost", new CustomerEvent(AsOf, EventKind.Login))).Should().Throw<ArgumentException>().WithMessage("An event of customer ghost cannot be used: *kind login*the recorded kinds (purchase)*").WithParameterName("e");
        log.Invoking(l => l.Add("ghost", new CustomerEvent(AsOf, EventKind.Purchase, 0.00001m))).Should().Throw<ArgumentException>().WithMessage("An event of customer ghost cannot be used: *more than four decimals*");
        log.Invoking(l => l.Add(EventKind.Login, new[] { "a", "b" }, day)).Should().Throw<ArgumentException>().WithMessage("Events of kind login are not among the recorded kinds (purchase)*").WithParameterName("kind");
        log.Invoking(l => l.Add(EventKind.Purchase, new[] { "a", null! }, day)).Should().Throw<ArgumentException>().WithMessage("Event 1 has no customer.*").WithParameterName("customers");
        log.Invoking(l => l.Add(EventKind.Purchase, new[] { "a", "" }, day)).Should().Throw<ArgumentException>().WithMessage("Event 1 has no customer.*").WithParameterName("customers");
        log.Invoking(l => l.Add(EventKind.Purchase, new[] { "a", "b" }, new[] { 1, -5 })).Should().Throw<ArgumentException>().WithMessage("Event 1: -5 is no day number*").WithParameterName("dayNumbers");
        log.Add(1, new CustomerEvent(AsOf, EventKind.Purchase));
        log.Invoking(l => l.Add(EventKind.Purchase, new[] { "a", "b" }, day)).Should().Throw<ArgumentException>().WithMessage("'a' is a text, and the ids of this log are whole numbers.*").WithParameterName("customers");
    }

    /// <summary>Texts one by one, in columns, or both: the same customers in the same rows, and the same facts. More labels than are looked for one by one.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1_000)]
    [InlineData(3_000)]
    public void Texts_ComeInColumnsToo(int columns)
    {
        var random = new Random(3);
        var n = 3_000;
        var ids = Enumerable.Range(0, n).Select(_ => $"c{random.Next(400)}").ToArray();
        var days = Enumerable.Range(0, n).Select(_ => AsOf.DayNumber - random.Next(800)).ToArray();
        var amounts = Enumerable.Range(0, n).Select(i => i % 7 == 0 ? Cell.Missing : random.Next(1, 9) * 10_000L).ToArray();
        var log = new EventLog(Source.Nothing.Records(EventKind.Purchase));
        log.Add(EventKind.Purchase, ids.AsMemory(0, columns), days.AsMemory(0, columns), amounts.AsMemory(0, columns));
        for (var i = columns; i < n; i++)
            log.Add(ids[i], new CustomerEvent(DateOnly.FromDayNumber(days[i]), EventKind.Purchase, amounts[i] == Cell.Missing ? null : amounts[i] / Cell.AmountScale, Category: $"k{i % 20}"));
        Array.Fill(ids, "numbered when they were added");

        var table = Table(log);
        var cells = table.Cells(AsOf, EventKind.Purchase.Count, EventKind.Purchase.LastOn, EventKind.Purchase.Sum, EventKind.Purchase.Count.InCategory("k3"), EventKind.Purchase.Count.InCategory("k17"));
        random = new Random(3);
        var customers = Enumerable.Range(0, n).Select(_ => $"c{random.Next(400)}").ToArray();
        var all = Enumerable.Range(0, n).ToLookup(i => customers[i]);
        Enumerable.Range(0, table.Count).Select(table.IdOf).Should().BeEquivalentTo(customers.Distinct());
        for (var row = 0; row < table.Count; row++)
        {
            var own = all[table.IdOf(row)].ToList();
            Assert.Equal(
                [own.Count, own.Max(i => days[i]), own.Where(i => i % 7 != 0).Sum(i => amounts[i]), own.Count(i => i >= columns && i % 20 == 3), own.Count(i => i >= columns && i % 20 == 17)],
                cells.Select(c => c![row]));
        }
    }

    /// <summary>Ids that are numbers on both sides are joined as numbers, others as texts; the rows of a table without ids are its ids.</summary>
    [Theory]
    [InlineData(1L, 0L)]
    [InlineData(-3L, 50L)]
    [InlineData(1L << 40, -(1L << 52))]
    [InlineData(long.MaxValue / 1_000, long.MinValue)]
    public void Ids_AreJoined_HoweverFarTheyLieApart(long step, long first)
    {
        var random = new Random(4);
        var ids = Enumerable.Range(0, 1_000).Select(i => unchecked(first + (i * step))).ToArray();
        random.Shuffle(ids);
        var counts = ids.Select(_ => random.Next(3)).ToArray();
        var (numbers, texts) = (new EventLog(Source.Nothing.Records(EventKind.Login)), new EventLog(Source.Nothing.Records(EventKind.Login)));
        foreach (var (id, e) in ids.SelectMany((id, i) => Enumerable.Repeat((id, new CustomerEvent(AsOf, EventKind.Login)), counts[i])))
        {
            numbers.Add(id, e);
            texts.Add(id.ToString(System.Globalization.CultureInfo.InvariantCulture), e);
        }

        var names = ids.Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        foreach (var table in new[] { CustomerTable.Of(b => b.Ids(ids)), CustomerTable.Of(b => b.Ids(names)) })
        {
            foreach (var log in new[] { numbers, texts })
                With(table, log).Cells(AsOf, EventKind.Login.Count)[0].Should().Equal(counts.Select(c => (long)c));
        }
    }

    [Fact]
    public void CustomersOfALog_AreSoughtByRow_WhereATableHasNoIds()
    {
        var log = new EventLog(Source.Nothing.Records(EventKind.Login));
        log.Add(EventKind.Login, new long[] { 2, 0, 2 }, new int[3]);
        var rows = CustomerTable.Of(b => b.Counts(Facts.PurchaseCount, new int[3]));

        With(rows, log).Cells(AsOf, EventKind.Login.Count)[0].Should().Equal(1, 0, 2);
        log.Add(EventKind.Login, new long[] { 3, -1, long.MinValue, 1L << 32 }, new int[4]);
        rows.Invoking(t => With(t, log)).Should().Throw<ArgumentException>().Which.Message.Split(';').Should().HaveCount(4).And.Contain(m => m.Contains("customer 4294967296,")).And.Contain(m => m.Contains("customer -1,")).And.Contain(m => m.Contains("customer 3,"));
    }

    [Fact]
    public void IdsThatDoNotFit_AreNamed_TheFirstTen()
    {
        var log = new EventLog(Source.Nothing.Records(EventKind.Login));
        log.Add(EventKind.Login, Enumerable.Range(0, 5_000).Select(i => (long)i).ToArray(), new int[5_000]);
        var texts = new EventLog(log.Records);
        texts.Add("007", new CustomerEvent(AsOf, EventKind.Login));

        CustomerTable.Of(b => b.Ids(new[] { 5L, 7L, 5L, 7L, 5L })).Invoking(t => With(t, log)).Should().Throw<ArgumentException>()
            .WithMessage("Table and events do not fit: the id 5 stands twice, in rows 0 and 2; the id 7 stands twice, in rows 1 and 3; the id 5 stands twice, in rows 0 and 4; there are events of customer *, who is not in the table; *; and 4991 more.");
        CustomerTable.Of(b => b.Ids(new[] { 7L })).Invoking(t => With(t, texts)).Should().Throw<ArgumentException>().WithMessage("*customer 007, who is not in the table.");
    }

    [Fact]
    public void ASumBeyondWhatCanBeKept_NamesTheRow()
    {
        var log = new EventLog(Source.Nothing.Records(EventKind.Purchase));
        for (var i = 0; i < 3; i++)
            log.Add("big", new CustomerEvent(AsOf, EventKind.Purchase, Cell.MaxAmount));

        CustomerTable.From(log, cancellation: TestContext.Current.CancellationToken).Invoking(t => Default.Assess(t, AsOf)).Should().Throw<OverflowException>().WithMessage("Row 0, customer big: purchase_*adds up beyond what can be kept.");
        for (var i = 0; i < 100_000; i++)
            log.Add($"c{i}", new CustomerEvent(AsOf, EventKind.Purchase, 1m));
        CustomerTable.From(log, degreeOfParallelism: 2, cancellation: TestContext.Current.CancellationToken).Invoking(t => Default.Assess(t, AsOf)).Should().Throw<OverflowException>().WithMessage("Row *, customer big: purchase_*adds up beyond what can be kept.");
        var customer = new Customer("big") { History = EventHistory.Of([.. Enumerable.Repeat(new CustomerEvent(AsOf, EventKind.Purchase, Cell.MaxAmount), 3)]) };
        CustomerTable.From([customer]).Invoking(t => Default.Assess(t, AsOf)).Should().Throw<OverflowException>().WithMessage("Row 0, customer big: purchase_*adds up beyond what can be kept.");
    }

    private static CustomerTable Table(EventLog log) => CustomerTable.From(log);

    private static CustomerTable With(CustomerTable table, EventLog log) => table.With(log);
}
