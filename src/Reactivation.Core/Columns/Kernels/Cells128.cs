using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Kernels;

/// <summary>Two customers: a register of 128 bits.</summary>
internal readonly struct Cells128(Vector128<long> cells) : ICells<Cells128>
{
    private readonly Vector128<long> _cells = cells;

    public static int Count => Vector128<long>.Count;

    public static Cells128 operator +(Cells128 left, Cells128 right) => new(left._cells + right._cells);

    public static Cells128 operator -(Cells128 left, Cells128 right) => new(left._cells - right._cells);

    public static Cells128 operator *(Cells128 left, Cells128 right) => new(left._cells * right._cells);

    public static Cells128 operator >(Cells128 left, Cells128 right) => new(Vector128.GreaterThan(left._cells, right._cells));

    public static Cells128 operator <(Cells128 left, Cells128 right) => new(Vector128.LessThan(left._cells, right._cells));

    public static Cells128 operator &(Cells128 left, Cells128 right) => new(left._cells & right._cells);

    public static Cells128 operator |(Cells128 left, Cells128 right) => new(left._cells | right._cells);

    public static Cells128 All(long cell) => new(Vector128.Create(cell));

    public static Cells128 Load(ref readonly long cells) => new(Vector128.LoadUnsafe(in cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Cells128 Widen<TStored>(ref readonly TStored values)
        where TStored : unmanaged, IBinaryInteger<TStored>
    {
        ref var bytes = ref Unsafe.As<TStored, byte>(ref Unsafe.AsRef(in values));
        if (Unsafe.SizeOf<TStored>() == sizeof(long))
            return new(Vector128.LoadUnsafe(in bytes).AsInt64());
        var ints = Unsafe.SizeOf<TStored>() == sizeof(int) ? Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<long>(in bytes)).AsInt32()
            : Vector128.WidenLower(Unsafe.SizeOf<TStored>() == sizeof(short) ? Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<int>(in bytes)).AsInt16()
                : Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<short>(in bytes)).AsSByte()));
        return new(Vector128.WidenLower(ints));
    }

    public static Cells128 Choose(Cells128 holds, Cells128 then, Cells128 otherwise) => new(Vector128.ConditionalSelect(holds._cells, then._cells, otherwise._cells));

    public static Cells128 Equal(Cells128 left, Cells128 right) => new(Vector128.Equals(left._cells, right._cells));

    public static Cells128 Min(Cells128 left, Cells128 right) => new(Vector128.Min(left._cells, right._cells));

    public static Cells128 Max(Cells128 left, Cells128 right) => new(Vector128.Max(left._cells, right._cells));

    public static Cells128 Half(Cells128 cells) => new(cells._cells >> 1);

    /// <remarks>Exact: between a quotient that is not whole and the next whole number lies more than a double of so small numbers is rounded by.</remarks>
    public static Cells128 Quotient(Cells128 left, Cells128 right) => new(Vector128.ConvertToInt64(Vector128.ConvertToDouble(left._cells) / Vector128.ConvertToDouble(right._cells)));

    public void Store(ref long cells) => _cells.StoreUnsafe(ref cells);
}
