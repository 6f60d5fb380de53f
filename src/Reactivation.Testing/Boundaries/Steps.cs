using System.Globalization;

namespace Reactivation.Testing;

/// <summary>A verdict over numbers, step by step: counts by one, amounts by 1/10000.</summary>
internal sealed class Steps(Probe probe, Func<long, Customer> customer, DateOnly asOf, Func<long, string> text, long max)
{
    /// <summary>The verdict is another at the number than one step below; no number below 0 is tried.</summary>
    internal string Expect(long value, bool? becomes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        var now = Ask(value);
        if (value > 0 && Ask(value - 1) != now && (becomes is null || becomes == now))
            return Said(value, now);
        throw new ExpectationException(string.Create(CultureInfo.InvariantCulture, $"Expected {probe.Text} to {becomes switch { null => "flip", true => "become true", false => "become false" }} at {text(value)} as of {asOf:yyyy-MM-dd}; {Found(value, now)}"));
    }

    internal static string Text(long cell, long scale) => ((decimal)cell / scale).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Tries 0, the number's neighbours and doublings, and halves between two that answer differently: a turn found so is one, whatever the rule's shape.</summary>
    private string Found(long value, bool now)
    {
        SortedSet<long> tried = [0, value - 1, value];
        for (long distance = 1; distance <= max / 2; distance *= 2)
        {
            tried.Add(Math.Max(0, value - distance));
            tried.Add(value > max - distance ? max : value + distance);
            tried.Add(distance);
        }

        tried.RemoveWhere(t => t < 0);
        var answers = tried.Select(t => (Value: t, Answer: Ask(t))).ToList();
        var turn = answers.Zip(answers.Skip(1)).Where(p => p.First.Answer != p.Second.Answer).OrderBy(p => Math.Min(Math.Abs(p.First.Value - value), Math.Abs(p.Second.Value - value))).ToList();
        if (turn.Count == 0)
            return $"it is {Flip.Text(now)} for each of the {answers.Count} numbers tried from {text(answers[0].Value)} to {text(answers[^1].Value)}: {string.Join("; ", probe.Leaves(customer(value), asOf))}.";
        var (low, high) = (turn[0].First.Value, turn[0].Second.Value);
        var answer = turn[0].Second.Answer;
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (Ask(middle) == answer)
                high = middle;
            else
                low = middle;
        }

        return $"it flips at {Said(high, answer)}.";
    }

    private string Said(long value, bool becomes) =>
        $"{text(value)}: {Flip.Text(!becomes)} → {Flip.Text(becomes)}{string.Concat(probe.Differences(customer(value - 1), asOf, customer(value), asOf).Select(b => "; " + b))}";

    private bool Ask(long value) => probe.Ask(customer(value), asOf);
}
