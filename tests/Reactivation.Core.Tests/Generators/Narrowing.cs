using Reactivation.Customers;

namespace Reactivation.Tests.Generators;

/// <summary>What stands in the brackets behind an event fact, applied through the code door.</summary>
internal sealed record Narrowing(string? Detail = null, string? Category = null, decimal? Least = null, CalendarSpan? Window = null, CalendarSpan? Before = null)
{
    public TFact Of<TFact>(TFact fact)
        where TFact : Fact
    {
        if (Detail is not null)
            fact = fact.WithDetail(Detail);
        if (Category is not null)
            fact = fact.InCategory(Category);
        if (Least is { } least)
            fact = fact.OfAtLeast(least);
        return Window is { } window ? Within(fact.In(window.Count), window) : fact;
    }

    private TFact Within<TFact>(WindowBuilder<TFact> builder, CalendarSpan window)
        where TFact : Fact => (window.Unit, Before) switch
        {
            (SpanUnit.Days, { Unit: SpanUnit.Days } before) when FactFilter.CanShift(window, before) => builder.DaysBeforeTheLast(before.Count),
            (SpanUnit.Months, { Unit: SpanUnit.Months } before) when FactFilter.CanShift(window, before) => builder.MonthsBeforeTheLast(before.Count),
            (SpanUnit.Days, _) => builder.Days(),
            (SpanUnit.Months, _) => builder.Months(),
            _ => builder.Years(),
        };
}
