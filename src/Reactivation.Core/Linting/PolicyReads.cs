using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Linting.Knowledge;

namespace Reactivation.Linting;

/// <summary>What some rows read, references and the stage's rows included: facts, spans, dates, named conditions.</summary>
internal sealed class PolicyReads
{
    private readonly ReactivationPolicy _policy;
    private readonly HashSet<Condition> _seen = [];

    internal PolicyReads(ReactivationPolicy policy, IEnumerable<Condition> conditions, bool stage = false)
    {
        _policy = policy;
        foreach (var condition in conditions)
            Read(condition);
        if (stage)
            Read(Reactivation.Facts.Stage);
    }

    /// <summary>The facts that have a column of their own; not the stage, which rows decide.</summary>
    internal HashSet<Fact> Facts { get; } = [];

    /// <summary>The spans of tests and windows: a threshold each, as of a day.</summary>
    internal HashSet<CalendarSpan> Spans { get; } = [];

    /// <summary>The dates of the calendar.</summary>
    internal HashSet<DateOnly> Dates { get; } = [];

    /// <summary>The named conditions that are referred to.</summary>
    internal HashSet<string> Named { get; } = [];

    private void Read(Condition condition)
    {
        // By structure, so that a condition that stands in many places is read once.
        if (condition is not TestCondition && !_seen.Add(condition))
            return;
        switch (condition)
        {
            case NotCondition not:
                Read(not.Operand);
                break;
            case GroupCondition group:
                foreach (var operand in group.Operands)
                    Read(operand);
                break;
            case ReferenceCondition reference:
                if (reference.Kind == ReferenceKind.Condition)
                    Named.Add(reference.Id);
                foreach (var target in _policy.Find(reference) ?? [])
                    Read(target);
                break;
            case CustomCondition code:
                foreach (var fact in code.Reads)
                    Read(fact);
                break;
            case TestCondition test:
                Read(test);
                break;
        }
    }

    private void Read(TestCondition test)
    {
        Read(test.Fact);
        switch (test)
        {
            case WithinTest within:
                Spans.Add(within.Span);
                break;
            case AgoTest ago:
                Spans.Add(ago.Span);
                break;
            case DateTest date:
                Dates.Add(date.Date);
                break;
            case NumberTest { Fact.Origin: DerivedOrigin { GrowsDaily: true } } days when CalendarSpan.IsValid(days.Value, SpanUnit.Days):
                Spans.Add(CalendarSpan.OfDays((int)days.Value));
                break;
        }
    }

    private void Read(Fact fact)
    {
        if (fact is LatestFact latest)
        {
            foreach (var one in latest.Of)
                Read(one);
        }
        else if (!fact.Equals(Reactivation.Facts.Stage))
        {
            Facts.Add(fact);
            Spans.UnionWith(fact.Filter.Edges());
            Spans.UnionWith(((fact.Origin as DerivedOrigin)?.Required(fact.Filter) ?? []).SelectMany(r => r.Filter.Edges()));
            Spans.UnionWith(ScaleSteps.DaySpans(_policy, fact));
        }
        else if (_seen.Add(StageIsRead))
        {
            foreach (var row in _policy.Stages.Rows)
                Read(row.When);
        }
    }

    private static readonly Condition StageIsRead = Reactivation.Facts.Stage.IsMissing;
}
