using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reactivation.Columns.Kernels;

/// <summary>Registers of 128 bits.</summary>
internal readonly struct Lanes128 : ILanes
{
    public static int Words => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtLeast<T>(ref readonly T values, T least)
        where T : unmanaged, IBinaryInteger<T>
    {
        var bound = Vector128.Create(least);
        var word = Block(in values, 0, bound);
        for (var row = Vector128<T>.Count; row < 64; row += Vector128<T>.Count)
            word |= Block(in values, row, bound) << row;
        return word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void And(ref readonly ulong a, ref readonly ulong b, ref ulong to) => (Vector128.LoadUnsafe(in a) & Vector128.LoadUnsafe(in b)).StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AndNot(ref readonly ulong a, ref readonly ulong b, ref ulong to) => (Vector128.LoadUnsafe(in a) & ~Vector128.LoadUnsafe(in b)).StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Nor(ref readonly ulong a, ref readonly ulong b, ref ulong to) => (~(Vector128.LoadUnsafe(in a) | Vector128.LoadUnsafe(in b))).StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Xor(ref readonly ulong a, ref readonly ulong b, ref ulong to) => (Vector128.LoadUnsafe(in a) ^ Vector128.LoadUnsafe(in b)).StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Pack(ref readonly ulong words, int bits, ref byte codes)
    {
        var ofRow = Vector128.Create(0x8040201008040201UL).AsByte();
        for (var row = 0; row < 64; row += 16)
        {
            var packed = Vector128<byte>.Zero;
            for (var bit = 0; bit < bits; bit++)
            {
                var spread = Vector128.Shuffle(Vector128.Create(Unsafe.Add(ref Unsafe.AsRef(in words), bit) >> row).AsByte(), Vector128.Create((byte)0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1));
                packed |= Vector128.Equals(spread & ofRow, ofRow) & Vector128.Create((byte)(1 << bit));
            }

            packed.StoreUnsafe(ref codes, (nuint)row);
        }
    }

    /// <summary>No look-up among 256 bytes at this width: one by one.</summary>
    public static void Add(ref readonly byte codes, PointTable points, ref ushort sums) => ScalarLanes.Add(in codes, points, ref sums);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Block<T>(ref readonly T values, int row, Vector128<T> bound)
        where T : unmanaged => Vector128.GreaterThanOrEqual(Vector128.LoadUnsafe(in values, (nuint)row), bound).ExtractMostSignificantBits();
}
