namespace Reactivation.Customers;

/// <summary>How the derived facts of the catalogue are computed (K, 5.1). Inputs stand in the order in which <see cref="Facts"/> lists them.</summary>
/// <remarks>Given days arrive as given; one that lies after asOf has not happened (5.3).</remarks>
internal static class Derivations
{
    private const long No = 0;
    private const long Yes = 1;

    internal static long Earliest(ReadOnlySpan<long> days, FactFilter filter, int asOf)
    {
        var earliest = long.MaxValue;
        foreach (var day in days)
        {
            if (Seen(day, asOf) != Cell.Missing)
                earliest = Math.Min(earliest, day);
        }

        return earliest == long.MaxValue ? Cell.Missing : earliest;
    }

    /// <summary>last + ⌈k·(last − first)/(purchase days − 1)⌉. Inputs: first, last, days.</summary>
    internal static long CadenceDue(ReadOnlySpan<long> inputs, FactFilter filter, int asOf)
    {
        var (first, last, days) = (Seen(inputs[0], asOf), Seen(inputs[1], asOf), inputs[2]);
        if (first == Cell.Missing || last == Cell.Missing || days < 3)
            return Cell.Missing;
        var scaled = 100 * (days - 1);
        return Math.Min(last + (((filter.Times!.Value * (last - first)) + scaled - 1) / scaled), DateOnly.MaxValue.DayNumber);
    }

    /// <summary>Inputs: last, previous.</summary>
    internal static long Gap(ReadOnlySpan<long> inputs, FactFilter filter, int asOf)
    {
        var (last, previous) = (Seen(inputs[0], asOf), Seen(inputs[1], asOf));
        return last == Cell.Missing || previous == Cell.Missing ? Cell.Missing : last - previous;
    }

    /// <summary>The reason, unless cleared. Inputs: reason, reason on, contract ended on, last purchase, contract started on.</summary>
    internal static long StandingReason(ReadOnlySpan<long> inputs, FactFilter filter, int asOf)
    {
        var day = inputs[1] != Cell.Missing ? inputs[1] : inputs[2];
        return Stands(day, inputs[3], inputs[4], asOf) ? inputs[0] : Cell.Missing;
    }

    /// <summary>Inputs: whether cancelled, contract ended on, day of the cancelling event, last purchase, contract started on.</summary>
    internal static long StandingCancellation(ReadOnlySpan<long> inputs, FactFilter filter, int asOf)
    {
        var day = inputs[2] != Cell.Missing ? inputs[2] : inputs[1];
        return inputs[0] == (int)ContractStatus.Cancelled && Stands(day, inputs[3], inputs[4], asOf) ? Yes : No;
    }

    /// <summary>A reason told on or after the day of the last purchase; one that lies ahead is not told yet. Inputs: reason, told on, last purchase.</summary>
    internal static long ReasonSincePurchase(ReadOnlySpan<long> inputs, FactFilter filter, int asOf)
    {
        var (on, lastPurchase) = (inputs[1], Seen(inputs[2], asOf));
        return on <= asOf && (lastPurchase == Cell.Missing || on >= lastPurchase) ? inputs[0] : Cell.Missing;
    }

    /// <summary>Whether something happened on or after the day of the last purchase. Inputs: it, last purchase.</summary>
    internal static long SincePurchase(ReadOnlySpan<long> inputs, FactFilter filter, int asOf) =>
        Seen(inputs[0], asOf) is not Cell.Missing and var day && day >= Seen(inputs[1], asOf) ? Yes : No;

    /// <summary>The index of the greatest count, of equals the first; missing where all are zero.</summary>
    internal static long MostFrequent(ReadOnlySpan<long> counts, FactFilter filter, int asOf)
    {
        var most = 0;
        for (var i = 1; i < counts.Length; i++)
            most = counts[i] > counts[most] ? i : most;
        return counts[most] > 0 ? most : Cell.Missing;
    }

    /// <summary>Whether any of some days has come, or any of some counts is more than zero.</summary>
    internal static long AnyYet(ReadOnlySpan<long> inputs, FactFilter filter, int asOf)
    {
        foreach (var input in inputs)
        {
            if (Seen(input, asOf) > 0)
                return Yes;
        }

        return No;
    }

    internal static long FirstPresent(ReadOnlySpan<long> inputs, FactFilter filter, int asOf)
    {
        foreach (var input in inputs)
        {
            if (input != Cell.Missing)
                return input;
        }

        return Cell.Missing;
    }

    /// <summary>What conditions see of a given status: it runs until the day it stops. Inputs: status as given, contract ended on.</summary>
    internal static long ContractStatusAsOf(ReadOnlySpan<long> inputs, FactFilter filter, int asOf) =>
        inputs[0] != Cell.Missing && inputs[1] != Cell.Missing && inputs[1] > asOf ? (int)ContractStatus.Running : inputs[0];

    /// <summary>Twice the latest window ≤ the window before, which holds at least a few events (V9). Inputs: latest, before, events before.</summary>
    internal static long Falling(ReadOnlySpan<long> inputs, FactFilter filter, int asOf) =>
        inputs[1] > 0 && 100 * inputs[2] >= (filter.Times ?? 100 * Dormancy.DormancyDefaults.FallingLeastEvents) && inputs[0] <= inputs[1] >> 1 ? Yes : No;

    /// <summary>Inputs: last purchase, contract ended on, started on, status, whether ever bought; then registration and every own action (leads).</summary>
    internal static long SilentDays(ReadOnlySpan<long> inputs, FactFilter filter, int asOf)
    {
        var latest = Latest(inputs[..2], asOf);
        if (latest == Cell.Missing && Seen(inputs[2], asOf) == Cell.Missing && inputs[3] == Cell.Missing && inputs[4] != Yes)
            latest = Latest(inputs[5..], asOf);
        return latest == Cell.Missing ? Cell.Missing : asOf - latest;
    }

    private static long Latest(ReadOnlySpan<long> days, int asOf)
    {
        var latest = Cell.Missing;
        foreach (var day in days)
            latest = Math.Max(latest, Seen(day, asOf));
        return latest;
    }

    /// <summary>A leaving stands until a purchase or a contract start on a later day; undated it stands; one that lies ahead does not yet (V3).</summary>
    private static bool Stands(long day, long lastPurchase, long contractStarted, int asOf) =>
        day == Cell.Missing || (day <= asOf && Seen(lastPurchase, asOf) <= day && Seen(contractStarted, asOf) <= day);

    private static long Seen(long day, int asOf) => day > asOf ? Cell.Missing : day;
}
