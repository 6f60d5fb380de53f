using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Kernels;

/// <summary>A register of 512 bits: the cells of eight customers, or of sixteen where 32 bits hold each.</summary>
internal readonly struct Cells512<T>(Vector512<T> cells) : ICells<Cells512<T>>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly Vector512<T> _cells = cells;

    public static int Count => Vector512<T>.Count;

    public static Cells512<T> operator +(Cells512<T> left, Cells512<T> right) => new(left._cells + right._cells);

    public static Cells512<T> operator -(Cells512<T> left, Cells512<T> right) => new(left._cells - right._cells);

    public static Cells512<T> operator *(Cells512<T> left, Cells512<T> right) => new(left._cells * right._cells);

    public static Cells512<T> operator >(Cells512<T> left, Cells512<T> right) => new(Vector512.GreaterThan(left._cells, right._cells));

    public static Cells512<T> operator <(Cells512<T> left, Cells512<T> right) => new(Vector512.LessThan(left._cells, right._cells));

    public static Cells512<T> operator &(Cells512<T> left, Cells512<T> right) => new(left._cells & right._cells);

    public static Cells512<T> operator |(Cells512<T> left, Cells512<T> right) => new(left._cells | right._cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells512<T> All(long cell) => new(Vector512.Create(T.CreateSaturating(cell)));

    public static Cells512<T> Load(ref readonly byte cells) => new(Vector512.LoadUnsafe(in cells).As<byte, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells512<T> Widen<TStored>(ref readonly TStored values)
        where TStored : unmanaged, IBinaryInteger<TStored>
        => new(Unsafe.SizeOf<TStored>() == sizeof(long) ? Vector512.LoadUnsafe(in values).As<TStored, T>()
            : Unsafe.SizeOf<T>() == sizeof(int) ? Widening.Sixteen(in values).As<int, T>()
            : Vector512.WidenLower(Widening.Eight(in values).ToVector512Unsafe()).As<long, T>());

    public static Cells512<T> Choose(Cells512<T> holds, Cells512<T> then, Cells512<T> otherwise) => new(Vector512.ConditionalSelect(holds._cells, then._cells, otherwise._cells));

    public static Cells512<T> Equal(Cells512<T> left, Cells512<T> right) => new(Vector512.Equals(left._cells, right._cells));

    public static Cells512<T> Min(Cells512<T> left, Cells512<T> right) => new(Vector512.Min(left._cells, right._cells));

    public static Cells512<T> Max(Cells512<T> left, Cells512<T> right) => new(Vector512.Max(left._cells, right._cells));

    public static Cells512<T> operator >>(Cells512<T> cells, int bits) => new(cells._cells >> bits);

    public static long Least(Cells512<T> cells) => Cells256<T>.Least(new(Vector256.Min(cells._cells.GetLower(), cells._cells.GetUpper())));

    public static long Most(Cells512<T> cells) => Cells256<T>.Most(new(Vector256.Max(cells._cells.GetLower(), cells._cells.GetUpper())));

    public static long Sum(Cells512<T> cells) => long.CreateTruncating(Vector512.Sum(cells._cells));

    /// <remarks>Exact: between a quotient that is not whole and the next whole number lies more than a double of so small numbers is rounded by.</remarks>
    public static Cells512<T> Quotient(Cells512<T> left, Cells512<T> right) => new(Vector512.ConvertToInt64(Vector512.ConvertToDouble(left._cells.AsInt64()) / Vector512.ConvertToDouble(right._cells.AsInt64())).As<long, T>());

    public void Store(ref byte cells) => _cells.AsByte().StoreUnsafe(ref cells);
}
