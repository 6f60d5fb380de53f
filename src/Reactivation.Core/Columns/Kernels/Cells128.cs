using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Kernels;

/// <summary>A register of 128 bits: the cells of two customers, or of four where 32 bits hold each.</summary>
internal readonly struct Cells128<T>(Vector128<T> cells) : ICells<Cells128<T>>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly Vector128<T> _cells = cells;

    public static int Count => Vector128<T>.Count;

    public static Cells128<T> operator +(Cells128<T> left, Cells128<T> right) => new(left._cells + right._cells);

    public static Cells128<T> operator -(Cells128<T> left, Cells128<T> right) => new(left._cells - right._cells);

    public static Cells128<T> operator *(Cells128<T> left, Cells128<T> right) => new(left._cells * right._cells);

    public static Cells128<T> operator >(Cells128<T> left, Cells128<T> right) => new(Vector128.GreaterThan(left._cells, right._cells));

    public static Cells128<T> operator <(Cells128<T> left, Cells128<T> right) => new(Vector128.LessThan(left._cells, right._cells));

    public static Cells128<T> operator &(Cells128<T> left, Cells128<T> right) => new(left._cells & right._cells);

    public static Cells128<T> operator |(Cells128<T> left, Cells128<T> right) => new(left._cells | right._cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells128<T> All(long cell) => new(Vector128.Create(T.CreateSaturating(cell)));

    public static Cells128<T> Load(ref readonly byte cells) => new(Vector128.LoadUnsafe(in cells).As<byte, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells128<T> Widen<TStored>(ref readonly TStored values)
        where TStored : unmanaged, IBinaryInteger<TStored>
        => new(Unsafe.SizeOf<TStored>() == sizeof(long) ? Vector128.LoadUnsafe(in values).As<TStored, T>()
            : Unsafe.SizeOf<T>() == sizeof(int) ? Widening.Four(in values).As<int, T>()
            : Vector128.WidenLower(Widening.Two(in values)).As<long, T>());

    public static Cells128<T> Choose(Cells128<T> holds, Cells128<T> then, Cells128<T> otherwise) => new(Vector128.ConditionalSelect(holds._cells, then._cells, otherwise._cells));

    public static Cells128<T> Equal(Cells128<T> left, Cells128<T> right) => new(Vector128.Equals(left._cells, right._cells));

    public static Cells128<T> Min(Cells128<T> left, Cells128<T> right) => new(Vector128.Min(left._cells, right._cells));

    public static Cells128<T> Max(Cells128<T> left, Cells128<T> right) => new(Vector128.Max(left._cells, right._cells));

    public static Cells128<T> operator >>(Cells128<T> cells, int bits) => new(cells._cells >> bits);

    public static long Least(Cells128<T> cells)
    {
        var least = cells._cells[0];
        for (var i = 1; i < Count; i++)
            least = T.Min(least, cells._cells[i]);
        return long.CreateTruncating(least);
    }

    public static long Most(Cells128<T> cells)
    {
        var most = cells._cells[0];
        for (var i = 1; i < Count; i++)
            most = T.Max(most, cells._cells[i]);
        return long.CreateTruncating(most);
    }

    public static long Sum(Cells128<T> cells) => long.CreateTruncating(Vector128.Sum(cells._cells));

    /// <remarks>Exact: between a quotient that is not whole and the next whole number lies more than a double of so small numbers is rounded by.</remarks>
    public static Cells128<T> Quotient(Cells128<T> left, Cells128<T> right) => new(Vector128.ConvertToInt64(Vector128.ConvertToDouble(left._cells.AsInt64()) / Vector128.ConvertToDouble(right._cells.AsInt64())).As<long, T>());

    public void Store(ref byte cells) => _cells.AsByte().StoreUnsafe(ref cells);
}
