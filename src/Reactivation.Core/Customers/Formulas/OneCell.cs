using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reactivation.Customers.Formulas;

/// <summary>One customer: what registers of every width are compared with.</summary>
internal readonly struct OneCell(long cell) : ICells<OneCell>
{
    private readonly long _cell = cell;

    public static int Count => 1;

    public static OneCell operator +(OneCell left, OneCell right) => new(left._cell + right._cell);

    public static OneCell operator -(OneCell left, OneCell right) => new(left._cell - right._cell);

    public static OneCell operator *(OneCell left, OneCell right) => new(left._cell * right._cell);

    public static OneCell operator >(OneCell left, OneCell right) => Bits(left._cell > right._cell);

    public static OneCell operator <(OneCell left, OneCell right) => Bits(left._cell < right._cell);

    public static OneCell operator &(OneCell left, OneCell right) => new(left._cell & right._cell);

    public static OneCell operator |(OneCell left, OneCell right) => new(left._cell | right._cell);

    public static OneCell All(long cell) => new(cell);

    public static OneCell Load(ref readonly byte cells) => new(Unsafe.ReadUnaligned<long>(in cells));

    public static OneCell Widen<TStored>(ref readonly TStored values)
        where TStored : unmanaged, IBinaryInteger<TStored> => new(long.CreateTruncating(values));

    public static OneCell Choose(OneCell holds, OneCell then, OneCell otherwise) => holds._cell != 0 ? then : otherwise;

    public static OneCell Equal(OneCell left, OneCell right) => Bits(left._cell == right._cell);

    public static OneCell Min(OneCell left, OneCell right) => new(Math.Min(left._cell, right._cell));

    public static OneCell Max(OneCell left, OneCell right) => new(Math.Max(left._cell, right._cell));

    public static OneCell operator >>(OneCell cells, int bits) => new(cells._cell >> bits);

    public static long Least(OneCell cells) => cells._cell;

    public static long Most(OneCell cells) => cells._cell;

    public static long Sum(OneCell cells) => cells._cell;

    public static OneCell Quotient(OneCell left, OneCell right) => new(left._cell / right._cell);

    public void Store(ref byte cells) => Unsafe.WriteUnaligned(ref cells, _cell);

    private static OneCell Bits(bool holds) => new(holds ? -1 : 0);
}
