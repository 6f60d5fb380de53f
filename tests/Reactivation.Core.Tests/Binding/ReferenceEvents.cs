using Reactivation.Customers;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Binding;

/// <summary>Event facts straight from design 5.1, by LINQ over the list of events; nothing of the code under test computes here.</summary>
internal static class ReferenceEvents
{
    private static readonly Dictionary<string, (EventKind Kind, string Measure)> Names = FactGens.Catalogue.EventKinds
        .SelectMany(k => new (string Name, string Measure)[]
        {
            ($"first_{k.Name}_on", "first"), ($"last_{k.Name}_on", "last"), ($"previous_{k.Name}_on", "previous"),
            ($"{k.Name}_count", "count"), ($"{k.Name}_days", "days"), ($"{k.Name}_sum", "sum"), ($"{k.Name}_largest", "largest"),
        }.Select(n => (n.Name, Value: (k, n.Measure))))
        .ToDictionary(n => n.Name, n => n.Value);

    /// <summary>The event kind that a fact is about; null for other facts.</summary>
    public static EventKind? KindOf(Fact fact) => Names.TryGetValue(fact.Name, out var found) ? found.Kind : null;

    /// <summary>The value of an event fact; null for never or none.</summary>
    public static object? Value(Fact fact, IEnumerable<CustomerEvent> events, DateOnly asOf)
    {
        var (kind, measure) = Names[fact.Name];
        var (from, to) = Window(fact.Filter, asOf);
        var matching = events.Where(e =>
            e.Kind.Name == kind.Name && e.On >= from && e.On <= to
            && (fact.Filter.Detail is null || e.Detail == fact.Filter.Detail)
            && (fact.Filter.Category is null || e.Category == fact.Filter.Category)
            && (fact.Filter.AmountAtLeast is not { } least || e.Amount >= least / 10_000m)).ToList();
        var deals = kind.Name == "purchase" ? matching.Where(e => e.Amount is null or > 0).ToList() : matching;
        var days = deals.Select(e => e.On).Distinct().OrderDescending().ToList();
        return measure switch
        {
            "first" => days.Count == 0 ? null : days[^1],
            "last" => days.Count == 0 ? null : days[0],
            "previous" => days.Count < 2 ? null : days[1],
            "count" => deals.Count,
            "days" => days.Count,
            "sum" => matching.Sum(e => e.Amount ?? 0),
            _ => deals.Max(e => e.Amount),
        };
    }

    /// <summary>Both days inclusive; of a window before another, from asOf − both inclusive to asOf − the later one exclusive.</summary>
    private static (DateOnly From, DateOnly To) Window(FactFilter filter, DateOnly asOf) => (filter.Window, filter.Before) switch
    {
        (null, _) => (DateOnly.MinValue, asOf),
        ({ } window, null) => (Worlds.Back(asOf, window), asOf),
        ({ Unit: SpanUnit.Days } window, { } before) => (asOf.AddDays(-window.Count - before.Count), asOf.AddDays(-before.Count - 1)),
        ({ } window, { } before) => (asOf.AddMonths(-Months(window) - Months(before)), asOf.AddMonths(-Months(before)).AddDays(-1)),
    };

    private static int Months(CalendarSpan span) => span.Unit == SpanUnit.Years ? 12 * span.Count : span.Count;
}
