using System.Buffers;
using Reactivation.Binding;
using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>Event columns grouped by what they filter: one pass over the events fills all of them.</summary>
internal sealed class EventColumnPlan
{
    private readonly Measured[] _measured;
    private readonly int[][] _measuredByLabel;
    private readonly int[] _reasons;
    private readonly IReadOnlyList<BoundColumn> _columns;
    private readonly int[] _measuredOf;

    internal EventColumnPlan(IReadOnlyList<EventLabel> labels, IReadOnlyList<BoundColumn> columns)
    {
        _columns = columns;
        var groups = columns.OfType<EventColumn>().GroupBy(c => (c.Kind, c.Fact.Filter, IsReason(c), c.From, c.To)).ToList();
        _measured = [.. groups.Select(g => new Measured(g.First(), g.Key.Item3, g.Any(c => c.Measure == EventMeasure.Days)))];
        _measuredOf = [.. columns.Select(c => c is EventColumn e ? groups.FindIndex(g => g.Contains(e)) : -1)];
        _reasons = [.. labels.Select(l => l.Detail is { } detail ? Facts.LeavingReason.IndexOf(detail) : -1)];
        _measuredByLabel = [.. labels.Select((l, i) => Enumerable.Range(0, _measured.Length).Where(m => _measured[m].Takes(l) && (!_measured[m].IsReason || _reasons[i] >= 0)).ToArray())];
    }

    internal void Run(EventPart part, int asOf, long[][] cells, EventLog log, Func<int, string> nameOf)
    {
        var rows = part.Ids.Count;
        var states = ArrayPool<EventMeasures>.Shared.Rent(_measured.Length * rows);
        states.AsSpan().Fill(EventMeasures.None);
        var days = Array.ConvertAll(_measured, m => m.HasDays ? new List<long>() : null);

        // Events of one label often stand side by side: what the label decides is decided once.
        ReadOnlySpan<FiledEvent> events = part.Events;
        for (int from = 0, to; from < events.Length; from = to)
        {
            var label = events[from].Label;
            for (to = from + 1; to < events.Length && events[to].Label == label;)
                to++;
            foreach (var m in _measuredByLabel[label])
                _measured[m].Add(events[from..to], states.AsSpan(m * rows, rows), _reasons[label], days[m]);
        }

        for (var c = 0; c < _columns.Count; c++)
        {
            var to = cells[c].AsSpan(part.FirstRow, rows);
            if (_columns[c] is ContractColumn contract)
                Contracts(part, contract, asOf, log, to);
            else if (((EventColumn)_columns[c]).Measure == EventMeasure.Days)
                DistinctDays(days[_measuredOf[c]]!, to);
            else
                Read(states.AsSpan(_measuredOf[c] * rows, rows), (EventColumn)_columns[c], part, nameOf, to);
        }

        ArrayPool<EventMeasures>.Shared.Return(states);
    }

    private static void Read(ReadOnlySpan<EventMeasures> states, EventColumn column, EventPart part, Func<int, string> nameOf, Span<long> to)
    {
        for (var row = 0; row < to.Length; row++)
        {
            try
            {
                to[row] = states[row].CellOf(column.Measure);
            }
            catch (OverflowException beyond)
            {
                throw new OverflowException($"{nameOf(part.FirstRow + row)}: {column.Fact} adds up beyond what can be kept.", beyond);
            }
        }
    }

    /// <summary>Customer and day as one number, in order: each different one is a day.</summary>
    private static void DistinctDays(List<long> days, Span<long> to)
    {
        days.Sort();
        for (var i = 0; i < days.Count; i++)
        {
            if (i == 0 || days[i] != days[i - 1])
                to[(int)(days[i] >> 32)]++;
        }
    }

    private static void Contracts(EventPart part, ContractColumn column, int asOf, EventLog log, Span<long> to)
    {
        to.Fill(Cell.Missing);
        var seen = new HashSet<int>();
        foreach (ref readonly var e in part.Events)
        {
            if (IsContract(log.Labels[e.Label]) && seen.Add((int)e.Customer))
                to[(int)e.Customer] = ContractTimeline.Compute(column.Part, LogEvents.History(log, part, (int)e.Customer, IsContract), asOf);
        }

        static bool IsContract(EventLabel label) => label.Kind.Equals(EventKind.ContractStart) || label.Kind.Equals(EventKind.ContractPause) || label.Kind.Equals(EventKind.ContractEnd);
    }

    private static bool IsReason(EventColumn column) => column.Measure is EventMeasure.LastReason or EventMeasure.LastReasonOn;

    /// <summary>What several columns measure: events of a kind in some days, narrowed by a filter.</summary>
    private readonly struct Measured(EventColumn column, bool isReason, bool hasDays)
    {
        private readonly int _from = column.From;
        private readonly int _to = column.To;
        private readonly long _least = column.Fact.Filter.AmountAtLeast ?? long.MinValue;
        private readonly int _season = (int?)column.Fact.Filter.Season ?? -1;

        private readonly bool _isDeal = column.Kind?.Traits.HasFlag(EventTraits.Deal) ?? false;

        internal bool IsReason => isReason;

        internal bool HasDays => hasDays;

        internal bool Takes(EventLabel label) =>
            (column.Kind is null || column.Kind.Equals(label.Kind))
            && (column.Fact.Filter.Detail is not { } detail || detail == label.Detail)
            && (column.Fact.Filter.Category is not { } category || category == label.Category);

        internal void Add(ReadOnlySpan<FiledEvent> events, Span<EventMeasures> states, int reason, List<long>? days)
        {
            // An event without an amount, the least number, is at least no other.
            var (from, to, least, season, isDeal) = (_from, _to, _least, _season, _isDeal);
            foreach (ref readonly var e in events)
            {
                if (e.Day < from || e.Day > to || e.Amount < least || (season >= 0 && season != (int)EventAggregation.SeasonOf(e.Day)))
                    continue;
                if (isReason)
                    states[(int)e.Customer].AddReason(e.Day, reason);
                else
                    states[(int)e.Customer].Add(e.Day, e.Amount, isDeal);
                if (days is not null && (!isDeal || e.Amount is > 0 or Cell.Missing))
                    days.Add((e.Customer << 32) | (uint)e.Day);
            }
        }
    }
}
