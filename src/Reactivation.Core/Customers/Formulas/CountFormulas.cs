using System.Runtime.CompilerServices;

namespace Reactivation.Customers.Formulas;

/// <summary>The index of the greatest count, of equals the first; missing where all are zero.</summary>
internal readonly struct MostFrequent : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(in FormulaInputs<T> counts)
        where T : struct, ICells<T>
    {
        var (most, index) = (T.All(0), T.Missing);
        for (var i = 0; i < counts.Count; i++)
        {
            var count = counts[i];
            index = T.Choose(count > most, T.All(i), index);
            most = T.Max(most, count);
        }

        return index;
    }
}

/// <summary>Whether any of some days has come, or any of some counts is more than zero. Inputs: days, then counts.</summary>
internal readonly struct AnyYet : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(in FormulaInputs<T> inputs)
        where T : struct, ICells<T>
    {
        var any = inputs.Latest(0, inputs.LeadingDays) > T.Missing;
        for (var i = inputs.LeadingDays; i < inputs.Count; i++)
            any |= inputs[i] > T.All(0);
        return T.YesWhere(any);
    }
}

/// <summary>Twice the latest window ≤ the window before, which holds at least a few events (V9). Inputs: latest, before, events before.</summary>
internal readonly struct Falling : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(in FormulaInputs<T> inputs)
        where T : struct, ICells<T>
    {
        var least = inputs.Filter.Times is { } hundredths ? hundredths / 100 : Dormancy.DormancyDefaults.FallingLeastEvents;
        var before = inputs[1];
        var isDecline = (before > T.All(0)) & (inputs[2] > T.All(least - 1));
        return T.Choose(inputs[0] > (before >> 1), T.All(0), T.YesWhere(isDecline));
    }
}
