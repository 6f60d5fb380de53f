using System.Buffers;
using Reactivation.Binding;
using Reactivation.Customers;

namespace Reactivation.Columns.Events;

/// <summary>Event and contract columns of a question. What differs in the measure alone is measured together, so that one pass over the events fills all.</summary>
internal sealed class EventColumnPlan
{
    private const int BlockRows = 64;

    private readonly EventLog _log;
    private readonly int _asOf;
    private readonly IReadOnlyList<BoundColumn> _columns;
    private readonly MeasuredEvents[] _measured;
    private readonly int[][] _measuredByLabel;
    private readonly int[] _measuredOf;

    internal EventColumnPlan(EventLog log, int asOf, IReadOnlyList<BoundColumn> columns)
    {
        (_log, _asOf, _columns) = (log, asOf, columns);
        var groups = columns.OfType<EventColumn>().GroupBy(c => (c.Kind, c.Fact.Filter, MeasuredEvents.IsReason(c), c.From, c.To)).Select(g => g.ToList()).ToList();
        _measured = [.. groups.Select(g => new MeasuredEvents(g[0], log.Labels))];
        _measuredOf = [.. columns.Select(c => c is EventColumn e ? groups.FindIndex(g => g.Contains(e)) : -1)];
        _measuredByLabel = [.. Enumerable.Range(0, log.Labels.Count).Select(l => Enumerable.Range(0, _measured.Length).Where(m => _measured[m].Takes(l)).ToArray())];
    }

    /// <summary>Fills the cells of a part's customers.</summary>
    /// <param name="part">The part.</param>
    /// <param name="events">Room for events.</param>
    /// <param name="cells">The cells of all customers, by column.</param>
    /// <param name="nameOf">A name for the customer of a row.</param>
    internal void Run(EventPart part, EventBlock events, long[][] cells, Func<int, string> nameOf)
    {
        var measures = ArrayPool<EventMeasures>.Shared.Rent(_measured.Length * BlockRows);
        var days = new List<int>();
        for (var first = 0; first < part.Count; first += BlockRows)
        {
            var rows = Math.Min(BlockRows, part.Count - first);
            events.Take(part, first, rows);
            measures.AsSpan(0, rows * _measured.Length).Fill(EventMeasures.Empty);
            for (var row = 0; row < rows; row++)
                Measure(events.Of(row), measures.AsSpan(row * _measured.Length, _measured.Length));
            for (var c = 0; c < _columns.Count; c++)
            {
                var to = cells[c].AsSpan(part.FirstRow + first, rows);
                if (_columns[c] is ContractColumn contract)
                    Contracts(events, contract, to);
                else if (((EventColumn)_columns[c]).Measure == EventMeasure.Days)
                    DistinctDays(events, _measured[_measuredOf[c]], days, to);
                else
                    Read(measures.AsSpan(_measuredOf[c]), (EventColumn)_columns[c], part.FirstRow + first, nameOf, to);
            }
        }

        ArrayPool<EventMeasures>.Shared.Return(measures);
    }

    /// <summary>Events of one label often stand side by side: what takes them is looked up once.</summary>
    private void Measure(ReadOnlySpan<LoggedEvent> events, Span<EventMeasures> measures)
    {
        while (!events.IsEmpty)
        {
            var (label, same) = (events[0].Label, _measuredByLabel.Length == 1 ? events.Length : 1);
            while (same < events.Length && events[same].Label == label)
                same++;
            foreach (var m in _measuredByLabel[label])
                _measured[m].Measure(events[..same], ref measures[m]);
            events = events[same..];
        }
    }

    private void Read(ReadOnlySpan<EventMeasures> measures, EventColumn column, int firstRow, Func<int, string> nameOf, Span<long> to)
    {
        var row = 0;
        try
        {
            for (; row < to.Length; row++)
                to[row] = measures[row * _measured.Length].CellOf(column.Measure);
        }
        catch (OverflowException beyond)
        {
            throw new OverflowException($"{nameOf(firstRow + row)}: {column.Fact} adds up beyond what can be kept.", beyond);
        }
    }

    private static void DistinctDays(EventBlock events, MeasuredEvents measured, List<int> days, Span<long> to)
    {
        for (var row = 0; row < to.Length; row++)
            to[row] = measured.DistinctDays(events.Of(row), days);
    }

    private void Contracts(EventBlock events, ContractColumn column, Span<long> to)
    {
        for (var row = 0; row < to.Length; row++)
        {
            var own = events.Of(row);
            to[row] = _log.HasContracts(own) ? ContractTimeline.Compute(column.Part, _log.HistoryOf(own), _asOf) : Cell.Missing;
        }
    }
}
