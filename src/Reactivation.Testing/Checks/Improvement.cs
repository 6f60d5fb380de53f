using System.Globalization;
using Reactivation.Customers;

namespace Reactivation.Testing;

/// <summary>One thing that gets better: a given fact in the direction that it declares, or one more event.</summary>
internal sealed record Improvement(Fact? Fact, long Cell, CustomerEvent? More)
{
    /// <summary>An improvement for each fact that declares a direction, and for each kind of which more is better.</summary>
    internal static IEnumerable<Improvement> Of(Sketch sketch, Neighbours neighbours, DateOnly asOf)
    {
        foreach (var fact in sketch.Source.Given.Select(g => g.Fact))
        {
            var better = new Improvement(fact, neighbours.Cell(fact), null);
            if (better.IsOneFor(sketch, asOf))
                yield return better;
        }

        foreach (var kind in sketch.Source.Kinds.Keys.Where(k => k.Traits.HasFlag(EventTraits.MoreIsBetter)))
        {
            var better = new Improvement(null, 0, neighbours.Event(kind));
            if (better.IsOneFor(sketch, asOf))
                yield return better;
        }
    }

    /// <summary>Whether it makes the customer better: more than there is, later than there is and not ahead, one more event that has happened.</summary>
    internal bool IsOneFor(Sketch sketch, DateOnly asOf)
    {
        if (More is { } more)
            return more.On <= asOf && more.Amount is null or >= 0 && sketch.Source.Kinds.ContainsKey(more.Kind);
        if (Index(sketch) is not (>= 0 and var index))
            return false;
        var now = sketch.Given[index];
        return Cell != Customers.Cell.Missing && Cell > now && Fact!.Better switch
        {
            Better.More => true,
            Better.Later => Cell <= asOf.DayNumber && now <= asOf.DayNumber,
            _ => false,
        };
    }

    internal Sketch Apply(Sketch sketch) => More is { } more ? sketch with { Events = sketch.Events.Add(more) } : sketch with { Given = sketch.Given.SetItem(Index(sketch), Cell) };

    public override string ToString() => More is { } more
        ? string.Create(CultureInfo.InvariantCulture, $"one more {more.Kind} on {more.On:yyyy-MM-dd}{(more.Amount is { } amount ? $" for {amount:0.####}" : "")}")
        : $"{Fact} {Fact!.ValueText(Cell)}";

    private int Index(Sketch sketch)
    {
        var given = sketch.Source.Given;
        for (var i = 0; i < given.Length; i++)
        {
            if (given[i].Fact.Equals(Fact))
                return i;
        }

        return -1;
    }
}
