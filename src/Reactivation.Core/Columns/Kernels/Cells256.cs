using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Kernels;

/// <summary>Four customers: a register of 256 bits.</summary>
internal readonly struct Cells256(Vector256<long> cells) : ICells<Cells256>
{
    private readonly Vector256<long> _cells = cells;

    public static int Count => Vector256<long>.Count;

    public static Cells256 operator +(Cells256 left, Cells256 right) => new(left._cells + right._cells);

    public static Cells256 operator -(Cells256 left, Cells256 right) => new(left._cells - right._cells);

    public static Cells256 operator *(Cells256 left, Cells256 right) => new(left._cells * right._cells);

    public static Cells256 operator >(Cells256 left, Cells256 right) => new(Vector256.GreaterThan(left._cells, right._cells));

    public static Cells256 operator <(Cells256 left, Cells256 right) => new(Vector256.LessThan(left._cells, right._cells));

    public static Cells256 operator &(Cells256 left, Cells256 right) => new(left._cells & right._cells);

    public static Cells256 operator |(Cells256 left, Cells256 right) => new(left._cells | right._cells);

    public static Cells256 All(long cell) => new(Vector256.Create(cell));

    public static Cells256 Load(ref readonly long cells) => new(Vector256.LoadUnsafe(in cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells256 Widen<TStored>(ref readonly TStored values)
        where TStored : unmanaged, IBinaryInteger<TStored>
    {
        ref var bytes = ref Unsafe.As<TStored, byte>(ref Unsafe.AsRef(in values));
        if (Unsafe.SizeOf<TStored>() == sizeof(long))
            return new(Vector256.LoadUnsafe(in bytes).AsInt64());
        var ints = Unsafe.SizeOf<TStored>() == sizeof(int) ? Vector128.LoadUnsafe(in bytes).AsInt32()
            : Vector128.WidenLower(Unsafe.SizeOf<TStored>() == sizeof(short) ? Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<long>(in bytes)).AsInt16()
                : Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<int>(in bytes)).AsSByte()));
        return new(Vector256.WidenLower(ints.ToVector256Unsafe()));
    }

    public static Cells256 Choose(Cells256 holds, Cells256 then, Cells256 otherwise) => new(Vector256.ConditionalSelect(holds._cells, then._cells, otherwise._cells));

    public static Cells256 Equal(Cells256 left, Cells256 right) => new(Vector256.Equals(left._cells, right._cells));

    public static Cells256 Min(Cells256 left, Cells256 right) => new(Vector256.Min(left._cells, right._cells));

    public static Cells256 Max(Cells256 left, Cells256 right) => new(Vector256.Max(left._cells, right._cells));

    public static Cells256 Half(Cells256 cells) => new(cells._cells >> 1);

    /// <remarks>Exact: between a quotient that is not whole and the next whole number lies more than a double of so small numbers is rounded by.</remarks>
    public static Cells256 Quotient(Cells256 left, Cells256 right) => new(Vector256.ConvertToInt64(Vector256.ConvertToDouble(left._cells) / Vector256.ConvertToDouble(right._cells)));

    public void Store(ref long cells) => _cells.StoreUnsafe(ref cells);
}
