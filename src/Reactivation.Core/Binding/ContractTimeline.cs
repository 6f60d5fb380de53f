using Reactivation.Customers;

namespace Reactivation.Binding;

/// <summary>The contract as its events tell it (K): on one day a pause counts first, then an end that lapsed, then one cancelled, a start last.</summary>
internal struct ContractTimeline
{
    private long _status = Cell.Missing;
    private long _statusOn = Cell.Missing;
    private long _startedOn = Cell.Missing;
    private long _endedOn = Cell.Missing;

    private ContractTimeline(EventHistory history, int asOf)
    {
        var events = new List<(int Day, ContractStatus Status)>();
        foreach (var e in history.OfKind(EventKind.ContractPause))
            events.Add((e.Day, ContractStatus.Paused));
        foreach (var e in history.OfKind(EventKind.ContractEnd))
            events.Add((e.Day, history.DetailOf(e) == CancelledDetail ? ContractStatus.Cancelled : ContractStatus.Lapsed));
        foreach (var e in history.OfKind(EventKind.ContractStart))
            events.Add((e.Day, ContractStatus.Running));
        foreach (var (day, status) in events.Where(e => e.Day <= asOf).OrderBy(e => e.Day).ThenBy(e => e.Status == ContractStatus.Running ? int.MaxValue : (int)e.Status))
            Apply(day, status);
    }

    /// <summary>The detail of a contract_end that ended on purpose.</summary>
    internal const string CancelledDetail = "cancelled";

    /// <summary>The detail of a contract_end that ran out; also the meaning of no detail.</summary>
    internal const string LapsedDetail = "lapsed";

    internal static long Compute(ContractPart part, EventHistory? history, int asOf)
    {
        if (history is null)
            return Cell.Missing;
        var timeline = new ContractTimeline(history, asOf);
        return part switch
        {
            ContractPart.Status => timeline._status,
            ContractPart.StatusOn => timeline._statusOn,
            ContractPart.StartedOn => timeline._startedOn,
            _ => timeline._endedOn,
        };
    }

    /// <summary>It stops running once, by whichever event comes first; a later event can still turn a pause or a lapse into something stronger, or say the same again.</summary>
    private void Apply(int day, ContractStatus status)
    {
        if (status == ContractStatus.Running)
            (_startedOn, _endedOn) = (day, Cell.Missing);
        else if (_status is Cell.Missing or (long)ContractStatus.Running)
            _endedOn = day;
        else if ((long)status < _status)
            return;
        (_status, _statusOn) = ((long)status, day);
    }
}
