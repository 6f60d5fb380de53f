using Reactivation.Binding;

namespace Reactivation.Changes;

/// <summary>Walks from breakpoint to breakpoint until the verdict differs.</summary>
internal sealed class ChangeSearch(Func<DateOnly, BoundPolicy> bind)
{
    internal NextChange? Run(BoundPolicy bound, long[] given, EventHistory? history, ReadOnlySpan<long> cells)
    {
        var now = new Verdict(bound, cells);
        var frozen = history?.UpTo(bound.AsOf);
        var day = bound;
        var seen = cells;
        while (day.Breakpoints.Next(seen, frozen) is { } next)
        {
            day = bind(next);
            seen = RowCells.Fill(day, given, frozen);
            var changes = now.ChangesTo(new Verdict(day, seen), bound.Policy);
            if (!changes.IsEmpty)
                return new NextChange(next, changes, [.. bound.Breakpoints.HeldConstant]);
        }

        return null;
    }
}
