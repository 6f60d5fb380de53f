using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Kernels;

/// <summary>A register of 256 bits: the cells of four customers, or of eight where 32 bits hold each.</summary>
internal readonly struct Cells256<T>(Vector256<T> cells) : ICells<Cells256<T>>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly Vector256<T> _cells = cells;

    public static int Count => Vector256<T>.Count;

    public static Cells256<T> operator +(Cells256<T> left, Cells256<T> right) => new(left._cells + right._cells);

    public static Cells256<T> operator -(Cells256<T> left, Cells256<T> right) => new(left._cells - right._cells);

    public static Cells256<T> operator *(Cells256<T> left, Cells256<T> right) => new(left._cells * right._cells);

    public static Cells256<T> operator >(Cells256<T> left, Cells256<T> right) => new(Vector256.GreaterThan(left._cells, right._cells));

    public static Cells256<T> operator <(Cells256<T> left, Cells256<T> right) => new(Vector256.LessThan(left._cells, right._cells));

    public static Cells256<T> operator &(Cells256<T> left, Cells256<T> right) => new(left._cells & right._cells);

    public static Cells256<T> operator |(Cells256<T> left, Cells256<T> right) => new(left._cells | right._cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells256<T> All(long cell) => new(Vector256.Create(T.CreateSaturating(cell)));

    public static Cells256<T> Load(ref readonly byte cells) => new(Vector256.LoadUnsafe(in cells).As<byte, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells256<T> Widen<TStored>(ref readonly TStored values)
        where TStored : unmanaged, IBinaryInteger<TStored>
        => new(Unsafe.SizeOf<TStored>() == sizeof(long) ? Vector256.LoadUnsafe(in values).As<TStored, T>()
            : Unsafe.SizeOf<T>() == sizeof(int) ? Widening.Eight(in values).As<int, T>()
            : Vector256.WidenLower(Widening.Four(in values).ToVector256Unsafe()).As<long, T>());

    public static Cells256<T> Choose(Cells256<T> holds, Cells256<T> then, Cells256<T> otherwise) => new(Vector256.ConditionalSelect(holds._cells, then._cells, otherwise._cells));

    public static Cells256<T> Equal(Cells256<T> left, Cells256<T> right) => new(Vector256.Equals(left._cells, right._cells));

    public static Cells256<T> Min(Cells256<T> left, Cells256<T> right) => new(Vector256.Min(left._cells, right._cells));

    public static Cells256<T> Max(Cells256<T> left, Cells256<T> right) => new(Vector256.Max(left._cells, right._cells));

    public static Cells256<T> operator >>(Cells256<T> cells, int bits) => new(cells._cells >> bits);

    public static long Least(Cells256<T> cells) => Cells128<T>.Least(new(Vector128.Min(cells._cells.GetLower(), cells._cells.GetUpper())));

    public static long Most(Cells256<T> cells) => Cells128<T>.Most(new(Vector128.Max(cells._cells.GetLower(), cells._cells.GetUpper())));

    public static long Sum(Cells256<T> cells) => long.CreateTruncating(Vector256.Sum(cells._cells));

    /// <remarks>Exact: between a quotient that is not whole and the next whole number lies more than a double of so small numbers is rounded by.</remarks>
    public static Cells256<T> Quotient(Cells256<T> left, Cells256<T> right) => new(Vector256.ConvertToInt64(Vector256.ConvertToDouble(left._cells.AsInt64()) / Vector256.ConvertToDouble(right._cells.AsInt64())).As<long, T>());

    public void Store(ref byte cells) => _cells.AsByte().StoreUnsafe(ref cells);
}
