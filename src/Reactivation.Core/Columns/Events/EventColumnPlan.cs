using Reactivation.Binding;
using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>Event columns grouped by what they filter: one pass over the events fills all of them.</summary>
internal sealed class EventColumnPlan
{
    private readonly (EventColumn Column, bool IsDeal, bool IsReason, bool HasDays)[] _measured;
    private readonly int[][] _measuredByLabel;
    private readonly int[] _reasons;
    private readonly IReadOnlyList<BoundColumn> _columns;
    private readonly int[] _measuredOf;

    internal EventColumnPlan(IReadOnlyList<EventLabel> labels, IReadOnlyList<BoundColumn> columns)
    {
        _columns = columns;
        var groups = columns.OfType<EventColumn>().GroupBy(c => (c.Kind, c.Fact.Filter, IsReason(c), c.From, c.To)).ToList();
        _measured = [.. groups.Select(g => (g.First(), g.Key.Kind?.Traits.HasFlag(EventTraits.Deal) ?? false, g.Key.Item3, g.Any(c => c.Measure == EventMeasure.Days)))];
        _measuredOf = [.. columns.Select(c => c is EventColumn e ? groups.FindIndex(g => g.Contains(e)) : -1)];
        _reasons = [.. labels.Select(l => l.Detail is { } detail ? Facts.LeavingReason.IndexOf(detail) : -1)];
        _measuredByLabel = [.. labels.Select((l, i) => Enumerable.Range(0, _measured.Length).Where(m => Matches(_measured[m].Column, l) && (!_measured[m].IsReason || _reasons[i] >= 0)).ToArray())];
    }

    internal void Run(EventPart part, int asOf, long[][] cells, EventLog log, Func<int, string> nameOf)
    {
        var rows = part.Ids.Count;
        var states = new EventMeasures[_measured.Length * rows];
        Array.Fill(states, EventMeasures.None);
        var days = new List<long>?[_measured.Length];
        for (var m = 0; m < days.Length; m++)
            days[m] = _measured[m].HasDays ? [] : null;
        foreach (ref readonly var e in part.Events)
        {
            foreach (var m in _measuredByLabel[e.Label])
            {
                var (column, isDeal, isReason, _) = _measured[m];
                if (e.Day < column.From || e.Day > column.To || !Matches(column.Fact.Filter, e))
                    continue;
                ref var state = ref states[(m * rows) + (int)e.Customer];
                if (isReason)
                    state.AddReason(e.Day, _reasons[e.Label]);
                else
                    state.Add(e.Day, e.Amount, isDeal);
                if (days[m] is { } list && !(isDeal && e.Amount is <= 0 and not Cell.Missing))
                    list.Add((e.Customer << 32) | (uint)e.Day);
            }
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

    private static bool Matches(EventColumn column, EventLabel label) =>
        (column.Kind is null || column.Kind.Equals(label.Kind))
        && (column.Fact.Filter.Detail is not { } detail || detail == label.Detail)
        && (column.Fact.Filter.Category is not { } category || category == label.Category);

    private static bool Matches(FactFilter filter, in FiledEvent e) =>
        (filter.AmountAtLeast is not { } least || (e.Amount != Cell.Missing && e.Amount >= least))
        && (filter.Season is not { } season || season == EventAggregation.SeasonOf(e.Day));
}
