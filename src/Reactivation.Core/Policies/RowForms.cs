using System.Collections.Immutable;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Policies.Forms;

namespace Reactivation.Policies;

/// <summary>The one shape of every decision (5.6), in JSON.</summary>
internal static class RowForms
{
    /// <summary>The most rows of a list, inclusive.</summary>
    internal const int MaxRows = 4_096;

    private const string IdText = "the id, once in its list";
    private const string WhenText = "the condition";
    private const string WhyText = "the reason, for people";

    internal static ListForm<Row<T>> Rows<T>(string outcome, string outcomeText, Form<T> then, Func<ImmutableArray<Row<T>>> defaults)
    {
        var id = new Member<Row<T>, string>("id", IdText, Texts.Id, r => r.Id);
        var when = new Member<Row<T>, Condition>("when", WhenText, ConditionForm.Instance, r => r.When);
        var follows = new Member<Row<T>, T>(outcome, outcomeText, then, r => r.Then);
        var why = new Member<Row<T>, Wording>("why", WhyText, PolicyForms.Why, r => r.Why);
        return new(new ObjectForm<Row<T>>([id, when, follows, why], f => new(f.Of(id), f.Of(when), f.Of(follows), f.Of(why))), ("id", r => r.Id)) { Max = MaxRows, Default = defaults };
    }

    internal static ObjectForm<Decision<T>> Decision<T>(string outcomeText, Form<T> then, Func<Decision<T>> defaults)
    {
        var rows = new Member<Decision<T>, ImmutableArray<Row<T>>>("rows", "the rows; the first that holds decides", Rows("then", outcomeText, then, () => defaults().Rows), d => d.Rows);
        var otherwise = new Member<Decision<T>, Otherwise<T>>("otherwise", "what follows when no row holds", Otherwise(outcomeText, then), d => d.Otherwise);
        return new(
            [rows, otherwise],
            f => f.Of(rows).Any(r => r.Id == f.Of(otherwise).Id)
                ? f.Problem(otherwise, "an id that no row has", found: $"'{f.Of(otherwise).Id}' a second time")
                : new(f.Of(rows), f.Of(otherwise)));
    }

    internal static ListForm<NamedCondition> Conditions()
    {
        var id = new Member<NamedCondition, string>("id", IdText, Texts.Id, c => c.Id);
        var when = new Member<NamedCondition, Condition>("when", WhenText, ConditionForm.Instance, c => c.When);
        return new(
            new ObjectForm<NamedCondition>(
                [id, when],
                f => f.Of(id) == LifecycleStages.AnyDefinition ? f.Problem(id, "an id of your own; every policy has this one already")
                    : f.Reading.Catalogue.FindCondition(f.Of(id)) is not null ? f.Problem(id, "an id of your own; a condition in code has this name")
                    : new(f.Of(id), f.Of(when))),
            ("id", c => c.Id))
        { Max = MaxRows };
    }

    private static ObjectForm<Otherwise<T>> Otherwise<T>(string outcomeText, Form<T> then)
    {
        var id = new Member<Otherwise<T>, string>("id", IdText, Texts.Id, o => o.Id);
        var follows = new Member<Otherwise<T>, T>("then", outcomeText, then, o => o.Then);
        var why = new Member<Otherwise<T>, Wording>("why", WhyText, PolicyForms.Why, o => o.Why);
        return new([id, follows, why], f => new(f.Of(id), f.Of(follows), f.Of(why)));
    }
}
