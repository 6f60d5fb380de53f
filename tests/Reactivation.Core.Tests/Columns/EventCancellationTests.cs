using System.Buffers;
using System.Diagnostics.Tracing;
using Reactivation.Columns;
using Reactivation.Customers;

namespace Reactivation.Tests.Columns;

/// <summary>Runs that end early while events are grouped, joined or aggregated, and how many threads do it. Alone: while the runtime tells of rented arrays, renting allocates, which other tests measure.</summary>
[Collection(nameof(Alone))]
public class EventCancellationTests
{
    private const int Events = 300_000;

    private static readonly DateOnly AsOf = new(2026, 11, 22);

    private static readonly ReactivationEngine Default = ReactivationEngine.Create(ReactivationPolicy.Default);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void ACancelledToken_EndsARunAtOnce(int threads)
    {
        using var source = new CancellationTokenSource();
        var (log, rows) = (Log(Ids()), CustomerTable.Of(b => b.Counts(Facts.PurchaseCount, new int[20_000])));
        var (table, result) = (CustomerTable.From(log, threads, CancellationToken.None), new AssessmentTable());
        Default.Assess(table, AsOf.AddDays(1), cancellation: CancellationToken.None); // What the engine keeps for the day is made.
        Default.Assess(table, AsOf, result, cancellation: CancellationToken.None);
        source.Cancel();

        using (var parts = new AggregatedParts(_ => { }))
        {
            foreach (var run in new Action[] { Run, () => rows.With(log, threads, source.Token), () => CustomerTable.From(log, threads, source.Token), () => CustomerTable.From(new EventLog(Source.Nothing), threads, source.Token) })
                Assert.Equal(source.Token, Assert.Throws<OperationCanceledException>(run).CancellationToken);
            parts.Count.Should().Be(0);
        }

        result.IsComplete.Should().BeFalse("what it held is gone");

        void Run() => Default.Assess(table, AsOf.AddDays(1), result, new TableOptions { DegreeOfParallelism = threads }, source.Token);
    }

    /// <summary>The third part cancels: each thread ends the one that it is at.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 3)]
    [InlineData(3, 1)]
    public void ARun_IsCancelled_WhileEventsAreAggregated(int tableThreads, int threads)
    {
        using var source = new CancellationTokenSource();
        var table = CustomerTable.From(Log(Ids()), tableThreads, CancellationToken.None);
        var (result, options) = (new AssessmentTable(), new TableOptions { DegreeOfParallelism = threads });
        Default.Assess(table, AsOf, result, options, CancellationToken.None);
        using (var parts = new AggregatedParts(n => Cancel(n == 3)))
        {
            Default.Invoking(e => e.Assess(table, AsOf.AddDays(-30), result, options, source.Token)).Should().Throw<OperationCanceledException>().Which.CancellationToken.Should().Be(source.Token);
            parts.Count.Should().BeInRange(3, 2 + Math.Max(tableThreads, threads));
        }

        result.IsComplete.Should().BeFalse();
        foreach (var day in new[] { AsOf.AddDays(-30), AsOf })
        {
            Default.Assess(table, day, result, options, CancellationToken.None);
            var expected = Default.Assess(table, day, cancellation: CancellationToken.None);
            (result.IsComplete, result.AsOf).Should().Be((true, day));
            result.Scores.ToArray().Should().Equal(expected.Scores.ToArray());
            result.Stages.ToArray().Should().Equal(expected.Stages.ToArray());
        }

        void Cancel(bool now)
        {
            if (now)
                source.Cancel();
        }
    }

    /// <summary>The ids are read when they are added, counted and filed; each time but the first is a look too late for the token.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Grouping_IsCancelled(int threads)
    {
        var ids = new WatchedIds(Ids());
        var log = Log(ids.Memory);
        ids.Reads = 0;
        CustomerTable.From(log, threads, CancellationToken.None).Count.Should().BePositive();
        var reads = ids.Reads;
        reads.Should().BeGreaterThan(1);
        for (var last = 1; last <= reads; last++)
        {
            using var source = new CancellationTokenSource();
            (ids.Reads, ids.OnRead) = (0, n => Cancel(n == last, source));
            FluentActions.Invoking(() => CustomerTable.From(log, threads, source.Token)).Should().Throw<OperationCanceledException>().Which.CancellationToken.Should().Be(source.Token);
            ids.Reads.Should().BeInRange(last, last + threads - 1);
        }

        static void Cancel(bool now, CancellationTokenSource source)
        {
            if (now)
                source.Cancel();
        }
    }

    [Fact]
    public void Joining_IsCancelled()
    {
        using var source = new CancellationTokenSource();
        var ids = new WatchedIds([.. Enumerable.Range(0, 100_000).Select(i => (long)i)]);
        var log = new EventLog(Source.Nothing.Records(EventKind.Login));
        log.Add(EventKind.Login, new long[1], new int[1]);
        var table = CustomerTable.Of(b => b.Ids(ids.Memory));
        (ids.Reads, ids.OnRead) = (0, _ => source.Cancel());

        table.Invoking(t => t.With(log, cancellation: source.Token)).Should().Throw<OperationCanceledException>().Which.CancellationToken.Should().Be(source.Token);
        ids.Reads.Should().BeLessThan(140_000, "each row is read twice");
    }

    /// <summary>Each of the first two parts waits until the other is begun, which one thread could not do.</summary>
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public void EventsAreAggregated_ByTheThreadsOfTheRunOrTheTable(int tableThreads, int threads)
    {
        var table = CustomerTable.From(Log(Ids()), tableThreads, CancellationToken.None);
        using var bothBegan = new CountdownEvent(2);
        var wereTogether = true;
        using var parts = new AggregatedParts(n =>
        {
            if (n > 2)
                return;
            bothBegan.Signal();
            wereTogether &= bothBegan.Wait(TimeSpan.FromMinutes(2));
        });
        Default.Assess(table, AsOf, new TableOptions { DegreeOfParallelism = threads }, CancellationToken.None);

        wereTogether.Should().BeTrue();
    }

    private static long[] Ids()
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, Events).Select(_ => random.NextInt64(20_000))];
    }

    private static EventLog Log(ReadOnlyMemory<long> ids)
    {
        var log = new EventLog(Source.Nothing.Records(EventKind.Purchase));
        log.Add(EventKind.Purchase, ids, Enumerable.Range(0, ids.Length).Select(i => AsOf.DayNumber - (i % 900)).ToArray());
        return log;
    }

    /// <summary>Ids that tell when they are read.</summary>
    private sealed class WatchedIds(long[] ids) : MemoryManager<long>
    {
        private int _reads;

        public int Reads
        {
            get => _reads;
            set => _reads = value;
        }

        public Action<int> OnRead { get; set; } = _ => { };

        public override Span<long> GetSpan()
        {
            OnRead(Interlocked.Increment(ref _reads));
            return ids;
        }

        public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

        public override void Unpin() => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
        }
    }

    /// <summary>Tells, on the thread that does it, when a part of the events is aggregated in this test: each rents an array, which the runtime tells of.</summary>
    private sealed class AggregatedParts : EventListener
    {
        private const int LeastOfAPart = 64; // What lists rent while they are made is shorter.

        private static readonly AsyncLocal<AggregatedParts?> Current = new();

        private readonly Action<int> _onPart;
        private int _count;

        public AggregatedParts(Action<int> onPart)
        {
            _onPart = onPart;
            Current.Value = this;
        }

        public int Count => _count;

        public override void Dispose()
        {
            Current.Value = null;
            base.Dispose();
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "System.Buffers.ArrayPoolEventSource")
                EnableEvents(eventSource, EventLevel.Verbose);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventName == "BufferRented" && Current.Value == this && eventData.Payload?[1] is >= LeastOfAPart)
                _onPart(Interlocked.Increment(ref _count));
        }
    }
}
