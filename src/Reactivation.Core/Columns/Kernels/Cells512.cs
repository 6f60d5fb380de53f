using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Kernels;

/// <summary>Eight customers: a register of 512 bits.</summary>
internal readonly struct Cells512(Vector512<long> cells) : ICells<Cells512>
{
    private readonly Vector512<long> _cells = cells;

    public static int Count => Vector512<long>.Count;

    public static Cells512 operator +(Cells512 left, Cells512 right) => new(left._cells + right._cells);

    public static Cells512 operator -(Cells512 left, Cells512 right) => new(left._cells - right._cells);

    public static Cells512 operator *(Cells512 left, Cells512 right) => new(left._cells * right._cells);

    public static Cells512 operator >(Cells512 left, Cells512 right) => new(Vector512.GreaterThan(left._cells, right._cells));

    public static Cells512 operator <(Cells512 left, Cells512 right) => new(Vector512.LessThan(left._cells, right._cells));

    public static Cells512 operator &(Cells512 left, Cells512 right) => new(left._cells & right._cells);

    public static Cells512 operator |(Cells512 left, Cells512 right) => new(left._cells | right._cells);

    public static Cells512 All(long cell) => new(Vector512.Create(cell));

    public static Cells512 Load(ref readonly long cells) => new(Vector512.LoadUnsafe(in cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells512 Widen<TStored>(ref readonly TStored values)
        where TStored : unmanaged, IBinaryInteger<TStored>
    {
        ref var bytes = ref Unsafe.As<TStored, byte>(ref Unsafe.AsRef(in values));
        if (Unsafe.SizeOf<TStored>() == sizeof(long))
            return new(Vector512.LoadUnsafe(in bytes).AsInt64());
        var ints = Unsafe.SizeOf<TStored>() == sizeof(int) ? Vector256.LoadUnsafe(in bytes).AsInt32()
            : Vector256.WidenLower((Unsafe.SizeOf<TStored>() == sizeof(short) ? Vector128.LoadUnsafe(in bytes).AsInt16()
                : Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<long>(in bytes)).AsSByte())).ToVector256Unsafe());
        return new(Vector512.WidenLower(ints.ToVector512Unsafe()));
    }

    public static Cells512 Choose(Cells512 holds, Cells512 then, Cells512 otherwise) => new(Vector512.ConditionalSelect(holds._cells, then._cells, otherwise._cells));

    public static Cells512 Equal(Cells512 left, Cells512 right) => new(Vector512.Equals(left._cells, right._cells));

    public static Cells512 Min(Cells512 left, Cells512 right) => new(Vector512.Min(left._cells, right._cells));

    public static Cells512 Max(Cells512 left, Cells512 right) => new(Vector512.Max(left._cells, right._cells));

    public static Cells512 Half(Cells512 cells) => new(cells._cells >> 1);

    /// <remarks>Exact: between a quotient that is not whole and the next whole number lies more than a double of so small numbers is rounded by.</remarks>
    public static Cells512 Quotient(Cells512 left, Cells512 right) => new(Vector512.ConvertToInt64(Vector512.ConvertToDouble(left._cells) / Vector512.ConvertToDouble(right._cells)));

    public void Store(ref long cells) => _cells.StoreUnsafe(ref cells);
}
