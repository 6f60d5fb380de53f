using System.Collections.Immutable;
using Reactivation.Conditions;
using Reactivation.Customers;

namespace Reactivation.Binding;

/// <summary>Lowers conditions: dates become constants, references and latest(…) are expanded, negation moves to the leaves (5.5).</summary>
internal sealed class ConditionBinder(ColumnBinder columns, DateOnly asOf, Func<ReferenceCondition, ImmutableArray<Condition>> resolve)
{
    private readonly Dictionary<(Condition, bool), BoundCondition> _bound = [];

    internal BoundCondition Bind(Condition condition, bool negated = false)
    {
        if (!_bound.TryGetValue((condition, negated), out var bound))
        {
            bound = condition switch
            {
                NotCondition not => Bind(not.Operand, !negated),
                GroupCondition group => new BoundGroup(condition, negated, group is AndCondition != negated, [.. group.Operands.Select(o => Bind(o, negated))]),
                ReferenceCondition reference => new BoundGroup(condition, negated, isAll: negated, [.. resolve(reference).Select(c => Bind(c, negated))]),
                WithinTest within => Days(within, negated, Threshold(within.Span), asOf.DayNumber, needsCover: negated),
                AgoTest ago => Days(ago, negated, 0, Threshold(ago.Span) - (ago.IsStrict ? 1 : 0)),
                DateTest { IsBefore: true } before => Days(before, negated, 0, before.Date.DayNumber - 1),
                DateTest from => Days(from, negated, from.Date.DayNumber, int.MaxValue),
                MissingTest { Fact: DayFact { Origin.MayLieAhead: false } } missing => Days(missing, !negated, 0, asOf.DayNumber),
                MissingTest missing => Leaf(missing, negated, c => new IsMissing(missing, negated, c, negated)),
                NumberTest number => Number(number, negated),
                QuantileTest quantile => new NotAnswerable(quantile, negated, [new Lack(quantile.Fact) { IsUnfitted = columns.Resolve(quantile.Fact) != ColumnBinder.NotRecorded }]),
                ChoiceTest choice => Leaf(choice, negated, c => new InSet(choice, negated, c, choice.Codes, negated)),
                CustomCondition code => Code(code, negated),
                _ => throw new NotSupportedException(condition.GetType().Name),
            };
            _bound.Add((condition, negated), bound);
        }

        return bound;
    }

    private int Threshold(CalendarSpan span) => span.DayNumberBefore(asOf);

    /// <summary>A day within [lo, hi]. Days after asOf have not happened, unless the fact may lie ahead.</summary>
    private BoundCondition Days(TestCondition test, bool outside, int lo, int hi, bool needsCover = false)
    {
        var negated = test is MissingTest ? !outside : outside;
        if (!test.Fact.Origin.MayLieAhead)
            hi = Math.Min(hi, asOf.DayNumber);
        ImmutableArray<DayFact> facts = test.Fact is LatestFact latest ? latest.Of : [(DayFact)test.Fact];
        var recorded = facts.Select(f => (Fact: f, Column: columns.Resolve(f))).Where(f => f.Column != ColumnBinder.NotRecorded).ToImmutableArray();
        if (recorded.IsEmpty)
            return new NotAnswerable(test, negated, [.. facts.Select(f => new Lack(f))]);
        if (needsCover && recorded.All(f => columns.Since(f.Fact) is { } since && since.DayNumber > lo))
            return new NotAnswerable(test, negated, [.. recorded.Select(f => new Lack(f.Fact, columns.Since(f.Fact), DateOnly.FromDayNumber(Math.Max(lo, 0))))]);

        // The latest lies in [lo, hi] ⇔ any lies there and none lies after hi.
        var inside = Join(isAll: outside, lo, hi);
        if (recorded.Length == 1 || hi >= asOf.DayNumber)
            return inside;
        return new BoundGroup(test, negated, isAll: !outside, [inside, Join(isAll: !outside, hi + 1, asOf.DayNumber, !outside)]);

        BoundCondition Join(bool isAll, int from, int to, bool? isOutside = null)
        {
            var leaves = recorded.Select(BoundCondition (f) => new InRange(test, negated, f.Column, from, to, isOutside ?? outside)).ToImmutableArray();
            return leaves.Length == 1 ? leaves[0] : new BoundGroup(test, negated, isAll, leaves);
        }
    }

    private BoundCondition Number(NumberTest test, bool negated)
    {
        var (lo, hi) = test.Comparison switch
        {
            Comparison.Equal => (test.Value, test.Value),
            Comparison.AtLeast => (test.Value, long.MaxValue),
            Comparison.MoreThan => (test.Value + 1, long.MaxValue),
            Comparison.AtMost => (Cell.Missing + 1, test.Value),
            _ => (Cell.Missing + 1, test.Value - 1),
        };
        return Leaf(test, negated, c => new InRange(test, negated, c, lo, hi, negated));
    }

    private BoundCondition Code(CustomCondition code, bool negated)
    {
        var read = code.Reads.Select(f => (Fact: f, Column: columns.Resolve(f))).ToImmutableArray();
        var lacks = read.Where(r => r.Column == ColumnBinder.NotRecorded).Select(r => new Lack(r.Fact) { IsUnfitted = columns.IsUnfitted(r.Fact) }).ToImmutableArray();
        return lacks.IsEmpty ? new BoundCode(code, negated, [.. read.Select(r => r.Column)], asOf) : new NotAnswerable(code, negated, lacks);
    }

    private BoundCondition Leaf(TestCondition test, bool negated, Func<int, BoundCondition> make) =>
        columns.Resolve(test.Fact) is var column && column == ColumnBinder.NotRecorded ? new NotAnswerable(test, negated, [new Lack(test.Fact) { IsUnfitted = columns.IsUnfitted(test.Fact) }]) : make(column);
}
