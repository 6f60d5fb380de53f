using System.Collections.Immutable;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Decisions;

namespace Reactivation.Segments;

/// <summary>Puts numbers from a population where a policy has shares (5.8).</summary>
internal sealed class PolicyFit
{
    private readonly Population _population;
    private readonly Dictionary<Fact, long[]?> _values = [];

    private PolicyFit(Population population) => _population = population;

    internal static ReactivationPolicy Run(ReactivationPolicy policy, Population population)
    {
        var fit = new PolicyFit(population);
        return policy with
        {
            Definitions = fit.Fit(policy.Definitions),
            Conditions = [.. policy.Conditions.Select(c => c with { When = c.When.Rewrite(fit.Fit) })],
            Stages = policy.Stages with { Rows = fit.Fit(policy.Stages.Rows) },
            Causes = policy.Causes with { Rows = fit.Fit(policy.Causes.Rows) },
            Priorities = policy.Priorities with { Rows = fit.Fit(policy.Priorities.Rows) },
            Segments = fit.Fit(policy.Segments),
            Scales = [.. policy.Scales.Select(fit.Fit)],
        };
    }

    private ImmutableArray<Row<T>> Fit<T>(ImmutableArray<Row<T>> rows) => [.. rows.Select(r => r with { When = r.When.Rewrite(Fit) })];

    private Scale Fit(Scale scale) => scale.Bounds is null && Values(scale.Of) is { Length: > 0 } values ? scale.FittedTo(values, _population.AsOf) : scale;

    private TestCondition Fit(TestCondition test) =>
        test is QuantileTest quantile && Values(quantile.Fact) is { Length: > 0 } values ? new NumberTest(quantile.Fact, quantile.Comparison, quantile.Quantile.Among(values)) : test;

    private long[]? Values(Fact fact)
    {
        if (!_values.TryGetValue(fact, out var values))
        {
            values = _population.OfBuyers(fact);
            _values.Add(fact, values);
        }

        return values;
    }
}
