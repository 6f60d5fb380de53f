using System.Collections.Immutable;

namespace Reactivation.Cli.Demo;

/// <summary>Chance with a seed, in whole numbers only, so that every machine throws the same.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    internal int Next(int from, int below) => _random.Next(from, below);

    internal bool Percent(int percent) => _random.Next(100) < percent;

    /// <summary>One of several, the heavier the more often.</summary>
    internal T One<T>(ImmutableArray<(T Value, int Weight)> values)
    {
        var left = _random.Next(values.Sum(v => v.Weight));
        foreach (var (value, weight) in values)
        {
            left -= weight;
            if (left < 0)
                return value;
        }

        throw new InvalidOperationException();
    }

    /// <summary>An amount around a usual one, as baskets and deals are: many below, few far above.</summary>
    /// <param name="usual">The usual amount.</param>
    /// <param name="step">To what it is rounded.</param>
    internal decimal Amount(int usual, int step)
    {
        var percent = One([((25, 60), 22), ((60, 100), 34), ((100, 160), 26), ((160, 300), 13), ((300, 700), 4), ((700, 1600), 1)]);
        return Math.Max(1, (long)usual * Next(percent.Item1, percent.Item2) / 100 / step) * step;
    }
}
