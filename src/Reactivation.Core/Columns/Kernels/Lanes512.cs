using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Reactivation.Columns.Kernels;

/// <summary>Registers of 512 bits.</summary>
internal readonly struct Lanes512 : ILanes
{
    public static int Words => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtLeast<T>(ref readonly T values, T least)
        where T : unmanaged, IBinaryInteger<T>
    {
        var bound = Vector512.Create(least);
        var word = Block(in values, 0, bound);

        // No loop: the runtime would not unroll it.
        if (Vector512<T>.Count <= 32)
            word |= Block(in values, 32, bound) << 32;
        if (Vector512<T>.Count <= 16)
            word |= Block(in values, 16, bound) << 16 | Block(in values, 48, bound) << 48;
        if (Vector512<T>.Count <= 8)
            word |= Block(in values, 8, bound) << 8 | Block(in values, 24, bound) << 24 | Block(in values, 40, bound) << 40 | Block(in values, 56, bound) << 56;
        return word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void And(ref readonly ulong a, ref readonly ulong b, ref ulong to) => (Vector512.LoadUnsafe(in a) & Vector512.LoadUnsafe(in b)).StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AndNot(ref readonly ulong a, ref readonly ulong b, ref ulong to) => (Vector512.LoadUnsafe(in a) & ~Vector512.LoadUnsafe(in b)).StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Nor(ref readonly ulong a, ref readonly ulong b, ref ulong to) => (~(Vector512.LoadUnsafe(in a) | Vector512.LoadUnsafe(in b))).StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Xor(ref readonly ulong a, ref readonly ulong b, ref ulong to) => (Vector512.LoadUnsafe(in a) ^ Vector512.LoadUnsafe(in b)).StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Pack(ref readonly ulong words, int bits, ref byte codes)
    {
#if NET10_0_OR_GREATER
        if (Gfni.V512.IsSupported && Avx512Vbmi.IsSupported)
        {
            // Eight 8×8 bit matrices, turned: byte g of each word, the highest word first, then bit r of all of them.
            var matrices = Avx512Vbmi.PermuteVar64x8(Vector512.LoadUnsafe(in words).AsByte(), Vector512.Create(
                (byte)56, 48, 40, 32, 24, 16, 8, 0, 57, 49, 41, 33, 25, 17, 9, 1, 58, 50, 42, 34, 26, 18, 10, 2, 59, 51, 43, 35, 27, 19, 11, 3,
                60, 52, 44, 36, 28, 20, 12, 4, 61, 53, 45, 37, 29, 21, 13, 5, 62, 54, 46, 38, 30, 22, 14, 6, 63, 55, 47, 39, 31, 23, 15, 7));
            var turned = Gfni.V512.GaloisFieldAffineTransform(Vector512.Create(0x8040201008040201UL).AsByte(), matrices, 0);
            (turned & Vector512.Create((byte)((1 << bits) - 1))).StoreUnsafe(ref codes);
            return;
        }
#endif
        var ofRow = Vector512.Create(0x8040201008040201UL).AsByte();
        var packed = Vector512<byte>.Zero;
        for (var bit = 0; bit < bits; bit++)
        {
            var spread = Vector512.Shuffle(Vector512.Create(Unsafe.Add(ref Unsafe.AsRef(in words), bit)).AsByte(), Vector512.Create(
                (byte)0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 18, 18, 18, 18, 18, 18, 18, 18, 19, 19, 19, 19, 19, 19, 19, 19,
                36, 36, 36, 36, 36, 36, 36, 36, 37, 37, 37, 37, 37, 37, 37, 37, 54, 54, 54, 54, 54, 54, 54, 54, 55, 55, 55, 55, 55, 55, 55, 55));
            packed |= Vector512.Equals(spread & ofRow, ofRow) & Vector512.Create((byte)(1 << bit));
        }

        packed.StoreUnsafe(ref codes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(ref readonly byte codes, PointTable points, ref ushort sums)
    {
        if (!Avx512Vbmi.IsSupported)
        {
            ScalarLanes.Add(in codes, points, ref sums);
            return;
        }

        var index = Vector512.LoadUnsafe(in codes);
        var (low, high) = (LookUp(in points.Low, index, points.Bits), LookUp(in points.High, index, points.Bits));
        (Vector512.LoadUnsafe(ref sums) + (Vector512.WidenLower(low) | (Vector512.WidenLower(high) << 8))).StoreUnsafe(ref sums);
        (Vector512.LoadUnsafe(ref sums, 32) + (Vector512.WidenUpper(low) | (Vector512.WidenUpper(high) << 8))).StoreUnsafe(ref sums, 32);
    }

    /// <summary>64 look-ups among up to 256 bytes: 64 fit into one register, 128 into two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> LookUp(ref readonly byte table, Vector512<byte> index, int bits)
    {
        if (bits <= 6)
            return Avx512Vbmi.PermuteVar64x8(Vector512.LoadUnsafe(in table), index);
        var lower = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(in table), index, Vector512.LoadUnsafe(in table, 64));
        if (bits == 7)
            return lower;
        var upper = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(in table, 128), index, Vector512.LoadUnsafe(in table, 192));
        return Vector512.ConditionalSelect(Vector512.LessThan(index.AsSByte(), Vector512<sbyte>.Zero).AsByte(), upper, lower);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Block<T>(ref readonly T values, int row, Vector512<T> bound)
        where T : unmanaged => Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(in values, (nuint)row), bound).ExtractMostSignificantBits();
}
