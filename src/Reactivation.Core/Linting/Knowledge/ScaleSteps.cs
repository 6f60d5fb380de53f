using Reactivation.Customers;
using Reactivation.Linting.Search;
using Reactivation.Segments;

namespace Reactivation.Linting.Knowledge;

/// <summary>What is known of the steps of a scale (5.8): from 1 to as many as it has, and, once fitted, where each begins.</summary>
internal static class ScaleSteps
{
    internal static void Grant(LintModel model, Grants grants)
    {
        var circuit = model.Circuit;
        foreach (var axis in model.Axes.ToArray())
        {
            if (ScaleOf(model.Bound.Policy, axis.Fact) is not { } scale)
                continue;
            var grant = grants.Add(new($"{axis.Fact} is a step of its scale", $"{axis.Fact} がスケールの段階であること"));
            circuit.Require(grant ^ 1, axis.Present ^ 1, axis.Inside(1, scale.Bounds is { } fitted ? fitted.Length + 1 : scale.Steps));
            if (model.AxisOf(scale.Of) is not { } of)
                continue;
            circuit.Same(grant, axis.Present, of.Present);
            for (var i = 0; i < (scale.Bounds?.Length ?? 0); i++)
                circuit.Same(grant, axis.AtLeast(i + 2), of.AtLeast(scale.Of.Shape == FactShape.Day ? model.Bound.AsOf.DayNumber - scale.Bounds!.Value[i] : scale.Bounds!.Value[i]));
        }
    }

    /// <summary>The days before the day of the question at which steps of a day begin.</summary>
    internal static IEnumerable<CalendarSpan> DaySpans(ReactivationPolicy policy, Fact fact) =>
        ScaleOf(policy, fact) is { Of.Shape: FactShape.Day, Bounds: { } bounds } ? bounds.Where(b => CalendarSpan.IsValid(b, SpanUnit.Days)).Select(b => CalendarSpan.OfDays((int)b)) : [];

    private static Scale? ScaleOf(ReactivationPolicy policy, Fact fact) => fact.Origin is ScaleOrigin ? policy.Scales.FirstOrDefault(s => s.Fact.Equals(fact)) : null;
}
