using System.Collections.Immutable;

namespace Reactivation.Messages.Rendering;

/// <summary><c>for</c>: the offset first, then the order, then the limit, in whatever order they are written.</summary>
internal sealed class ForStatement(int at, int slot, Expression source, Expression? offset, Expression? limit, bool isReversed) : Statement(at)
{
    /// <summary>The places of a loop: the item, its index, how many there are, the item before.</summary>
    internal const int Places = 4;
    internal const int Index = 1;
    internal const int Count = 2;
    internal const int Previous = 3;

    internal required Statement[] Body { get; init; }

    internal required Statement[]? Else { get; init; }

    internal override Flow Execute(ref Run run)
    {
        var list = source.Evaluate(ref run);
        if (list.IsNull && Else is null)
            return Flow.Next;
        if (list.Kind != TemplateValueKind.List)
            throw run.Refusal(source.At, Kinds.Of(list), "a list to go through", list.IsNull ? "give an empty list: 'else' does not stand for nothing at all" : null);
        var (items, first, count) = Part(list.Items, ref run);
        if (count == 0)
            return Else is null ? Flow.Next : run.Execute(Else);
        run.SetLocal(slot + Count, count);
        for (var i = 0; i < count; i++)
        {
            run.Charge(0, At);
            if (i > 0)
                run.SetLocal(slot + Previous, run.Local(slot));
            run.SetLocal(slot, items[isReversed ? first - i : first + i]);
            run.SetLocal(slot + Index, i);
            if (run.Execute(Body) == Flow.Break)
                break;
        }

        return Flow.Next;
    }

    private (ImmutableArray<TemplateValue> Items, int First, int Count) Part(ImmutableArray<TemplateValue> items, ref Run run)
    {
        var from = Math.Clamp(Number(offset, ref run), 0, items.Length);
        var most = Number(limit, ref run);
        var count = items.Length - from;
        return (items, isReversed ? items.Length - 1 : from, most > 0 ? Math.Min(most, count) : count);
    }

    private static int Number(Expression? option, ref Run run)
    {
        var value = option?.Evaluate(ref run) ?? TemplateValue.Null;
        return value.Kind is TemplateValueKind.Null or TemplateValueKind.Whole
            ? value.Int
            : throw run.Refusal(option!.At, Kinds.Of(value), "a whole number of 32 bits for limit or offset");
    }

    internal override void Explore(Exploration exploration)
    {
        source.Explore(exploration);
        offset?.Explore(exploration);
        limit?.Explore(exploration);
        exploration.Under(null, Body);
        exploration.Under(null, Else ?? []);
    }
}
