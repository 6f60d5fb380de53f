using Reactivation.Conditions;
using Reactivation.Customers;

namespace Reactivation.Time;

/// <summary>The middle of <c>fact.AtLeast(Period.FromMonths(6)).Ago()</c>.</summary>
public readonly struct PeriodAgo
{
    private readonly AgoBuilder _builder;
    private readonly SpanUnit _unit;

    internal PeriodAgo(AgoBuilder builder, SpanUnit unit) => (_builder, _unit) = (builder, unit);

    /// <summary>Ago.</summary>
    /// <returns>The condition.</returns>
    public Condition Ago() => _unit switch { SpanUnit.Days => _builder.DaysAgo(), SpanUnit.Months => _builder.MonthsAgo(), _ => _builder.YearsAgo() };
}
