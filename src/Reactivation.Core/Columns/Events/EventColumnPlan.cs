using System.Buffers;
using Reactivation.Binding;
using Reactivation.Customers;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Events;

/// <summary>Event and contract columns of a question. What differs in the measure alone is measured together; different days, reasons and contracts are looked up customer by customer.</summary>
internal sealed class EventColumnPlan
{
    private const int BlockRows = 32;

    private readonly EventLog _log;
    private readonly int _asOf;
    private readonly IReadOnlyList<BoundColumn> _columns;
    private readonly MeasuredEvents[] _measured;
    private readonly int[][] _measuredByLabel;
    private readonly int[] _measuredOf;
    private readonly bool[] _contracts;

    internal EventColumnPlan(EventLog log, int asOf, IReadOnlyList<BoundColumn> columns)
    {
        (_log, _asOf, _columns) = (log, asOf, columns);
        var groups = columns.OfType<EventColumn>().GroupBy(c => (c.Kind, c.Fact.Filter, c.From, c.To)).Select(g => g.ToList()).ToList();
        _measured = [.. groups.Select(g => new MeasuredEvents(g[0], log.Labels))];
        _measuredOf = [.. columns.Select(c => c is EventColumn e ? groups.FindIndex(g => g.Contains(e)) : -1)];
        var isMeasured = groups.Select(g => g.Exists(c => !IsByRow(c))).ToList();
        _measuredByLabel = [.. Enumerable.Range(0, log.Labels.Count).Select(l => Enumerable.Range(0, _measured.Length).Where(m => isMeasured[m] && _measured[m].Takes(l)).ToArray())];
        _contracts = [.. log.Labels.Select(l => l.IsContract)];
    }

    /// <summary>Fills the cells of a part's customers.</summary>
    /// <typeparam name="T">The registers that are used.</typeparam>
    /// <param name="part">The part.</param>
    /// <param name="events">Room for events.</param>
    /// <param name="cells">The cells of all customers, by column.</param>
    /// <param name="nameOf">A name for the customer of a row.</param>
    internal void Run<T>(EventPart part, EventBlock events, long[][] cells, Func<int, string> nameOf)
        where T : struct, ICells<T>
    {
        var measures = ArrayPool<EventMeasures>.Shared.Rent(_measured.Length * BlockRows);
        var days = new List<long>();
        for (var first = 0; first < part.Count; first += BlockRows)
        {
            var rows = Math.Min(BlockRows, part.Count - first);
            events.Take<T>(part, first, rows);
            measures.AsSpan(0, rows * _measured.Length).Fill(EventMeasures.Empty);
            for (var row = 0; row < rows; row++)
                Measure<T>(events, events.StartOf(row), events.StartOf(row + 1), measures.AsSpan(row * _measured.Length, _measured.Length));
            for (var c = 0; c < _columns.Count; c++)
            {
                var to = cells[c].AsSpan(part.FirstRow + first, rows);
                if (IsByRow(_columns[c]))
                    ByRow(events, c, days, to);
                else
                    Read(measures.AsSpan(_measuredOf[c]), (EventColumn)_columns[c], part.FirstRow + first, nameOf, to);
            }
        }

        ArrayPool<EventMeasures>.Shared.Return(measures);
    }

    /// <summary>Whether a column needs all events of a customer at once.</summary>
    private static bool IsByRow(BoundColumn column) => column is ContractColumn or EventColumn { Measure: EventMeasure.Days or EventMeasure.LastReason or EventMeasure.LastReasonOn };

    /// <summary>Events of one label stand side by side as a rule: what takes them is looked up once.</summary>
    private void Measure<T>(EventBlock events, int first, int end, Span<EventMeasures> measures)
        where T : struct, ICells<T>
    {
        while (first < end)
        {
            var (label, next) = (events.Labels[first], _measuredByLabel.Length == 1 ? end : first + 1);
            while (next < end && events.Labels[next] == label)
                next++;
            foreach (var m in _measuredByLabel[label])
                _measured[m].Measure<T>(events, first, next, ref measures[m]);
            first = next;
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

    private void ByRow(EventBlock events, int column, List<long> days, Span<long> to)
    {
        for (var row = 0; row < to.Length; row++)
        {
            var (first, end) = (events.StartOf(row), events.StartOf(row + 1));
            to[row] = _columns[column] switch
            {
                ContractColumn contract => HasContracts(events, first, end) ? ContractTimeline.Compute(contract.Part, _log.HistoryOf(events, first, end), _asOf) : Cell.Missing,
                EventColumn { Measure: EventMeasure.Days } => _measured[_measuredOf[column]].DistinctDays(events, first, end, days),
                EventColumn { Measure: EventMeasure.LastReasonOn } => _measured[_measuredOf[column]].LastReason(events, first, end).On,
                _ => _measured[_measuredOf[column]].LastReason(events, first, end).Reason,
            };
        }
    }

    private bool HasContracts(EventBlock events, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_contracts[events.Labels[i]])
                return true;
        }

        return false;
    }
}
