using System.Collections.Immutable;
using System.Numerics;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Decisions;

namespace Reactivation.Segments;

/// <summary>Puts numbers from a population where a policy has shares (5.8). The policy is gone through twice: for what it asks, and to put in what was found.</summary>
internal sealed class PolicyFit
{
    private readonly Dictionary<Fact, List<Quantile>> _quantiles = [];
    private readonly Dictionary<Fact, List<Scale>> _scales = [];
    private readonly Dictionary<(Fact, Quantile), long> _numbers = [];
    private readonly Dictionary<Scale, Scale> _fitted = [];

    private PolicyFit()
    {
    }

    internal static ReactivationPolicy Run(ReactivationPolicy policy, Population population)
    {
        ArgumentNullException.ThrowIfNull(population);
        var fit = new PolicyFit();
        Rewrite(policy, fit.Note, fit.Note);
        fit.Find(population);
        return Rewrite(policy, fit.Put, fit.Put);
    }

    private static ReactivationPolicy Rewrite(ReactivationPolicy policy, Func<TestCondition, TestCondition> test, Func<Scale, Scale> scale)
    {
        return policy with
        {
            Definitions = Rows(policy.Definitions),
            Conditions = [.. policy.Conditions.Select(c => c with { When = c.When.Rewrite(test) })],
            Stages = policy.Stages with { Rows = Rows(policy.Stages.Rows) },
            Causes = policy.Causes with { Rows = Rows(policy.Causes.Rows) },
            Priorities = policy.Priorities with { Rows = Rows(policy.Priorities.Rows) },
            Segments = Rows(policy.Segments),
            Scales = [.. policy.Scales.Select(scale)],
        };

        ImmutableArray<Row<T>> Rows<T>(ImmutableArray<Row<T>> rows) => [.. rows.Select(r => r with { When = r.When.Rewrite(test) })];
    }

    private TestCondition Note(TestCondition test)
    {
        if (test is QuantileTest quantile)
            Add(_quantiles, quantile.Fact, quantile.Quantile);
        return test;
    }

    private Scale Note(Scale scale)
    {
        if (scale.Bounds is null)
            Add(_scales, scale.Of, scale);
        return scale;
    }

    private static void Add<T>(Dictionary<Fact, List<T>> asked, Fact fact, T one)
    {
        if (!asked.TryGetValue(fact, out var all))
            asked.Add(fact, all = []);
        all.Add(one);
    }

    private TestCondition Put(TestCondition test) =>
        test is QuantileTest quantile && _numbers.TryGetValue((quantile.Fact, quantile.Quantile), out var number) ? new NumberTest(quantile.Fact, quantile.Comparison, number) : test;

    private Scale Put(Scale scale) => _fitted.GetValueOrDefault(scale, scale);

    private void Find(Population population)
    {
        Fact[] facts = [.. _quantiles.Keys.Union(_scales.Keys)];
        if (facts.Length == 0)
            return;
        var (columns, buyers) = population.Read(facts);

        // One array takes the values of one fact after the other.
        var values = GC.AllocateUninitializedArray<long>(buyers.Sum(BitOperations.PopCount) + 1);
        var selection = new Selection();
        for (var f = 0; f < facts.Length; f++)
        {
            var count = columns[f]?.Take(buyers, facts[f].Shape == FactShape.Day ? population.AsOf.DayNumber : long.MaxValue, values) ?? 0;
            if (count > 0)
                Find(facts[f], values.AsSpan(0, count), selection, population.AsOf);
        }
    }

    private void Find(Fact fact, Span<long> values, Selection selection, DateOnly asOf)
    {
        var count = values.Length;
        var (quantiles, scales) = (_quantiles.GetValueOrDefault(fact, []), _scales.GetValueOrDefault(fact, []));
        int[] ranks = [.. quantiles.Select(q => q.RankAmong(count)).Concat(scales.SelectMany(s => s.RanksAmong(count))).Distinct().Order()];
        var found = selection.At(values, ranks).Zip(ranks).ToDictionary(f => f.Second, f => f.First);
        foreach (var quantile in quantiles)
            _numbers[(fact, quantile)] = found[quantile.RankAmong(count)].Value;
        foreach (var scale in scales)
            _fitted[scale] = scale.FittedTo(scale.RanksAmong(count).Select(r => found[r]), asOf);
    }
}
