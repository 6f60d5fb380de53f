using System.Runtime.CompilerServices;

namespace Reactivation.Customers.Formulas;

/// <summary>The earliest of days.</summary>
internal readonly struct Earliest : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(in FormulaInputs<T> days)
        where T : struct, ICells<T>
    {
        // One less makes the greatest of missing, so that it is no minimum.
        var one = T.All(1);
        var earliest = T.All(long.MaxValue);
        for (var i = 0; i < days.Count; i++)
            earliest = T.Min(earliest, days.Seen(i) - one);
        return earliest + one;
    }
}

/// <summary>last + ⌈k·(last − first)/(purchase days − 1)⌉, missing below three purchase days and where the first lies after the last. Inputs: first, last, days.</summary>
internal readonly struct CadenceDue : IFormula
{
    public static bool IsWide => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(in FormulaInputs<T> inputs)
        where T : struct, ICells<T>
    {
        var (first, last, days, one) = (inputs.Seen(0), inputs.Seen(1), inputs[2], T.All(1));
        var none = T.Equal(first, T.Missing) | T.Equal(last, T.Missing) | (days < T.All(3)) | (first > last);
        var scaled = T.Choose(none, one, T.All(100) * (days - one));
        var hundredths = inputs.Filter.Times ?? (int)(Dormancy.DormancyDefaults.CadenceTimes * 100);
        var span = T.Choose(none, one, T.All(hundredths) * (last - first));
        return T.Choose(none, T.Missing, T.Min(last + T.Quotient(span + scaled - one, scaled), T.All(DateOnly.MaxValue.DayNumber)));
    }
}

/// <summary>Days between two days. Inputs: last, previous.</summary>
internal readonly struct Gap : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(in FormulaInputs<T> inputs)
        where T : struct, ICells<T>
    {
        var (last, previous) = (inputs.Seen(0), inputs.Seen(1));
        return T.Choose(T.Equal(last, T.Missing) | T.Equal(previous, T.Missing), T.Missing, last - previous);
    }
}

/// <summary>Inputs: last purchase, contract ended on, started on, status, whether ever bought; then registration and every own action (leads).</summary>
internal readonly struct SilentDays : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(in FormulaInputs<T> inputs)
        where T : struct, ICells<T>
    {
        var latest = inputs.Latest(0, 2);
        var known = T.Max(T.Max(latest, inputs.Seen(2)), inputs[3]);
        var isLead = T.Equal(known, T.Missing) & (inputs[4] < T.All(1));
        latest = T.Choose(isLead, inputs.Latest(5, inputs.Count), latest);
        return T.Choose(T.Equal(latest, T.Missing), T.Missing, inputs.AsOf - latest);
    }
}
