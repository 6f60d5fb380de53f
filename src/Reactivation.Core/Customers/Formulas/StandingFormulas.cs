using System.Runtime.CompilerServices;

namespace Reactivation.Customers.Formulas;

/// <summary>What was told or done stands as long as nothing on a later day clears it.</summary>
internal static class Standing
{
    /// <summary>The other cell where the first is missing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Else<T>(this T cells, T other)
        where T : struct, ICells<T> => T.Choose(T.Equal(cells, T.Missing), other, cells);

    /// <summary>A leaving stands until a purchase or a contract start on a later day; undated it stands; one that lies ahead does not yet (V3).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Falls<T>(in FormulaInputs<T> inputs, T day, int lastPurchase, int contractStarted)
        where T : struct, ICells<T>
    {
        var cleared = T.Max(inputs.Seen(lastPurchase), inputs.Seen(contractStarted)) > day;
        return T.Choose(T.Equal(day, T.Missing), T.All(0), (day > inputs.AsOf) | cleared);
    }
}

/// <summary>The reason, unless cleared. Inputs: reason, reason on, contract ended on, last purchase, contract started on.</summary>
internal readonly struct StandingReason : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(in FormulaInputs<T> inputs)
        where T : struct, ICells<T> => T.Choose(Standing.Falls(in inputs, inputs[1].Else(inputs[2]), 3, 4), T.Missing, inputs[0]);
}

/// <summary>Inputs: status, contract ended on, day of the cancelling event, last purchase, contract started on.</summary>
internal readonly struct StandingCancellation : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(in FormulaInputs<T> inputs)
        where T : struct, ICells<T>
    {
        var isCancelled = T.Equal(inputs[0], T.All((int)ContractStatus.Cancelled));
        return T.Choose(Standing.Falls(in inputs, inputs[2].Else(inputs[1]), 3, 4), T.All(0), T.YesWhere(isCancelled));
    }
}

/// <summary>A reason told on or after the day of the last purchase; one that lies ahead is not told yet. Inputs: reason, told on, last purchase.</summary>
internal readonly struct ReasonSincePurchase : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(in FormulaInputs<T> inputs)
        where T : struct, ICells<T> => T.Choose((inputs[1] > inputs.AsOf) | (inputs[1] < inputs.Seen(2)), T.Missing, inputs[0]);
}

/// <summary>Whether something happened on or after the day of the last purchase. Inputs: it, last purchase.</summary>
internal readonly struct SincePurchase : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(in FormulaInputs<T> inputs)
        where T : struct, ICells<T>
    {
        var day = inputs.Seen(0);
        return T.Choose(T.Equal(day, T.Missing) | (day < inputs.Seen(1)), T.All(0), T.All(1));
    }
}

/// <summary>The first of cells that is not missing.</summary>
internal readonly struct FirstPresent : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(in FormulaInputs<T> inputs)
        where T : struct, ICells<T>
    {
        var first = T.Missing;
        for (var i = inputs.Count - 1; i >= 0; i--)
            first = inputs[i].Else(first);
        return first;
    }
}

/// <summary>What conditions see of a given status: it runs until the day it stops. Inputs: status as given, contract ended on.</summary>
internal readonly struct ContractStatusAsOf : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(in FormulaInputs<T> inputs)
        where T : struct, ICells<T>
    {
        var status = inputs[0];
        return T.Choose((status > T.Missing) & (inputs[1] > inputs.AsOf), T.All((int)ContractStatus.Running), status);
    }
}
