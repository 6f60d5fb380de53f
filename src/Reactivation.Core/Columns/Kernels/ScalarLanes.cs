using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reactivation.Columns.Kernels;

/// <summary>The twin without vectors: what every other width is compared with.</summary>
internal readonly struct ScalarLanes : ILanes
{
    public static int Words => 1;

    public static ulong AtLeast<T>(ref readonly T values, T least)
        where T : unmanaged, IBinaryInteger<T>
    {
        var word = 0UL;
        for (var row = 0; row < 64; row++)
            word |= (Unsafe.Add(ref Unsafe.AsRef(in values), row) >= least ? 1UL : 0UL) << row;
        return word;
    }

    public static void And(ref readonly ulong a, ref readonly ulong b, ref ulong to) => to = a & b;

    public static void AndNot(ref readonly ulong a, ref readonly ulong b, ref ulong to) => to = a & ~b;

    public static void Nor(ref readonly ulong a, ref readonly ulong b, ref ulong to) => to = ~(a | b);

    public static void Xor(ref readonly ulong a, ref readonly ulong b, ref ulong to) => to = a ^ b;

    public static void Pack(ref readonly ulong words, int bits, ref byte codes)
    {
        for (var row = 0; row < 64; row++)
        {
            var code = 0UL;
            for (var bit = 0; bit < bits; bit++)
                code |= ((Unsafe.Add(ref Unsafe.AsRef(in words), bit) >> row) & 1) << bit;
            Unsafe.Add(ref codes, row) = (byte)code;
        }
    }

    public static void Add(ref readonly byte codes, PointTable points, ref ushort sums)
    {
        for (var row = 0; row < 64; row++)
            Unsafe.Add(ref sums, row) += Unsafe.Add(ref Unsafe.AsRef(in points.Points), Unsafe.Add(ref Unsafe.AsRef(in codes), row));
    }
}
