using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reactivation.Customers.Formulas;

/// <summary>The cells of a fact, of one customer or of as many as a register holds (of one event or several, where events are measured). A formula is written once over this: the row engine takes one customer, the column engine a register of them.</summary>
/// <remarks>A comparison gives all ones where it holds and zero where it does not; <see cref="Missing"/> is less than every other cell.</remarks>
/// <typeparam name="T">The type itself.</typeparam>
internal interface ICells<T>
    where T : struct, ICells<T>
{
    /// <summary>How many customers.</summary>
    static abstract int Count { get; }

    static virtual T Missing
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.All(Cell.Missing);
    }

    /// <summary>The code of yes where a comparison holds, that of no where it does not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual T YesWhere(T holds) => holds & T.All(1);

    static abstract T operator +(T left, T right);

    static abstract T operator -(T left, T right);

    static abstract T operator *(T left, T right);

    static abstract T operator >(T left, T right);

    static abstract T operator <(T left, T right);

    static abstract T operator &(T left, T right);

    static abstract T operator |(T left, T right);

    /// <summary>The same cell for each; one that is too great or too small for the type becomes the greatest or the least.</summary>
    static abstract T All(long cell);

    /// <summary>Cells that lie side by side.</summary>
    static abstract T Load(ref readonly byte cells);

    /// <summary>Integers that lie side by side and are not wider than a cell.</summary>
    static abstract T Widen<TStored>(ref readonly TStored values)
        where TStored : unmanaged, IBinaryInteger<TStored>;

    /// <summary>The one where a comparison holds, the other where it does not.</summary>
    static abstract T Choose(T holds, T then, T otherwise);

    static abstract T Equal(T left, T right);

    static abstract T Min(T left, T right);

    static abstract T Max(T left, T right);

    /// <summary>Bits moved down; the sign stays.</summary>
    static abstract T operator >>(T cells, int bits);

    /// <summary>The least of the cells.</summary>
    static abstract long Least(T cells);

    /// <summary>The greatest of the cells.</summary>
    static abstract long Most(T cells);

    /// <summary>The sum of the cells, which must not overflow.</summary>
    static abstract long Sum(T cells);

    /// <summary>The quotient of numbers of which the left one is less than 2^52 and the right one is not zero, towards zero; only for cells of 64 bits.</summary>
    static abstract T Quotient(T left, T right);

    void Store(ref byte cells);
}
