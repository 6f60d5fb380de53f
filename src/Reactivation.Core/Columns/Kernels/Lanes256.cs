using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reactivation.Columns.Kernels;

/// <summary>Registers of 256 bits.</summary>
internal readonly struct Lanes256 : ILanes
{
    public static int Words => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtLeast<T>(ref readonly T values, T least)
        where T : unmanaged, IBinaryInteger<T>
    {
        var bound = Vector256.Create(least);
        var word = Block(in values, 0, bound);
        for (var row = Vector256<T>.Count; row < 64; row += Vector256<T>.Count)
            word |= Block(in values, row, bound) << row;
        return word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void And(ref readonly ulong a, ref readonly ulong b, ref ulong to) => (Vector256.LoadUnsafe(in a) & Vector256.LoadUnsafe(in b)).StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AndNot(ref readonly ulong a, ref readonly ulong b, ref ulong to) => (Vector256.LoadUnsafe(in a) & ~Vector256.LoadUnsafe(in b)).StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Nor(ref readonly ulong a, ref readonly ulong b, ref ulong to) => (~(Vector256.LoadUnsafe(in a) | Vector256.LoadUnsafe(in b))).StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Xor(ref readonly ulong a, ref readonly ulong b, ref ulong to) => (Vector256.LoadUnsafe(in a) ^ Vector256.LoadUnsafe(in b)).StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Pack(ref readonly ulong words, int bits, ref byte codes)
    {
        var ofRow = Vector256.Create(0x8040201008040201UL).AsByte();
        for (var row = 0; row < 64; row += 32)
        {
            var packed = Vector256<byte>.Zero;
            for (var bit = 0; bit < bits; bit++)
            {
                var spread = Vector256.Shuffle(Vector256.Create(Unsafe.Add(ref Unsafe.AsRef(in words), bit) >> row).AsByte(), Vector256.Create((byte)0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 18, 18, 18, 18, 18, 18, 18, 18, 19, 19, 19, 19, 19, 19, 19, 19));
                packed |= Vector256.Equals(spread & ofRow, ofRow) & Vector256.Create((byte)(1 << bit));
            }

            packed.StoreUnsafe(ref codes, (nuint)row);
        }
    }

    /// <summary>No look-up among 256 bytes at this width: one by one.</summary>
    public static void Add(ref readonly byte codes, PointTable points, ref ushort sums) => ScalarLanes.Add(in codes, points, ref sums);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Block<T>(ref readonly T values, int row, Vector256<T> bound)
        where T : unmanaged => Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(in values, (nuint)row), bound).ExtractMostSignificantBits();
}
