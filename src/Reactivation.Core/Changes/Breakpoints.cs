using Reactivation.Binding;
using Reactivation.Conditions;
using Reactivation.Customers;

namespace Reactivation.Changes;

/// <summary>The days on which time alone can flip a leaf or move a column of a bound policy. Between two of them nothing changes.</summary>
internal sealed class Breakpoints
{
    private readonly BoundPolicy _bound;
    private readonly HashSet<BoundLeaf> _leaves = [];
    private readonly HashSet<int> _columns = [];
    private readonly HashSet<DateOnly> _covered = [];
    private readonly HashSet<BoundCondition> _seen = [];

    internal Breakpoints(BoundPolicy bound)
    {
        _bound = bound;
        foreach (var condition in bound.VerdictConditions())
            Read(condition);
        HeldConstant =
        [
            .. _columns.Order().Select(c => bound.Columns[c]).OfType<GivenColumn>().Select(c => c.Fact).Where(f => f.Filter.Window is not null || f.Origin is DerivedOrigin).Select(f => f.ToString()),
            .. _seen.OfType<BoundCode>().Select(c => c.Origin.ToString()).Distinct().Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Given facts and code conditions that may move with time, but nobody can tell how.</summary>
    internal string[] HeldConstant { get; }

    /// <summary>The first such day after the day of the question; null where there is none.</summary>
    internal DateOnly? Next(ReadOnlySpan<long> cells, EventHistory? history)
    {
        var next = new Earliest(_bound.AsOf);
        foreach (var day in _covered)
            next.Add(day);
        foreach (var column in _columns)
            Moves(_bound.Columns[column], cells, history, ref next);
        foreach (var leaf in _leaves)
            Flips(leaf, cells[leaf.Column], ref next);
        return next.Day;
    }

    private void Read(BoundCondition condition)
    {
        if (!_seen.Add(condition))
            return;
        switch (condition)
        {
            case BoundGroup group:
                foreach (var operand in group.Operands)
                    Read(operand);
                break;
            case BoundLeaf leaf:
                _leaves.Add(leaf);
                Read(leaf.Column);
                break;
            case BoundCode code:
                foreach (var column in code.Columns)
                    Read(column);
                break;
            case NotAnswerable { Origin: WithinTest within } notYet:
                foreach (var since in notYet.Lacks().Select(l => l.Since).OfType<DateOnly>())
                {
                    if (within.Span.FirstDayAtLeastAfter(since) is { } day)
                        _covered.Add(day);
                }

                break;
        }
    }

    private void Read(int column)
    {
        if (column >= 0 && _columns.Add(column))
            _bound.Columns[column].Reads(Read, Read);
    }

    /// <summary>When the value of a column changes: a given day arrives, an event enters or leaves a window, a day falls below a step.</summary>
    private static void Moves(BoundColumn column, ReadOnlySpan<long> cells, EventHistory? history, ref Earliest next)
    {
        var cell = cells[column.Index];
        switch (column)
        {
            case GivenColumn { Fact.Shape: FactShape.Day } when cell != Cell.Missing:
                next.Add(DateOnly.FromDayNumber((int)cell));
                break;
            case ScaleColumn { LastSeen: < long.MaxValue } days when cells[days.Input] != Cell.Missing:
                foreach (var bound in days.Bounds)
                    next.AddDays(cells[days.Input] + 1, bound);
                break;
            case EventColumn { Kind: { } kind, Fact.Filter: { Window: not null } filter } when history is not null:
                foreach (ref readonly var e in history.OfKind(kind))
                {
                    foreach (var edge in filter.Edges())
                        next.AddDayAfter(edge, e.Day);
                }

                break;
        }
    }

    /// <summary>When a test of a constant day, or of a count of days, turns.</summary>
    private void Flips(BoundLeaf leaf, long cell, ref Earliest next)
    {
        if (cell == Cell.Missing)
            return;
        switch (leaf.Origin)
        {
            case WithinTest within:
                next.AddDayAfter(within.Span, cell);
                break;
            case AgoTest { IsStrict: true } more:
                next.AddDayAfter(more.Span, cell);
                break;
            case AgoTest ago:
                next.AddDayAfter(ago.Span, cell - 1);
                break;
            case NumberTest when leaf is InRange range && _bound.Columns[leaf.Column] is DerivedColumn { Fact.Origin: DerivedOrigin { GrowsDaily: true } }:
                next.AddDays(range.Lo, cell);
                next.AddDays(range.Hi, cell - 1);
                break;
        }

        // A due day lies ahead until it comes.
        if (leaf.Origin is TestCondition { Fact.Origin.MayLieAhead: true })
            next.AddDayAfter(CalendarSpan.OfDays(0), cell - 1);
    }

    /// <summary>The earliest of some days after a day.</summary>
    private struct Earliest(DateOnly after)
    {
        internal DateOnly? Day { get; private set; }

        internal void Add(DateOnly day)
        {
            if (day > after && (Day is not { } earliest || day < earliest))
                Day = day;
        }

        /// <summary>The first day from which on a day lies more than a span back.</summary>
        internal void AddDayAfter(CalendarSpan span, long day)
        {
            if (day + 1 <= DateOnly.MaxValue.DayNumber && day + 1 >= 0 && span.FirstDayAtLeastAfter(DateOnly.FromDayNumber((int)day + 1)) is { } first)
                Add(first);
        }

        /// <summary>The day on which a count that grows by one a day reaches a bound.</summary>
        internal void AddDays(long bound, long count)
        {
            var days = bound - count;
            if (days > 0 && days <= DateOnly.MaxValue.DayNumber - after.DayNumber)
                Add(after.AddDays((int)days));
        }
    }
}
