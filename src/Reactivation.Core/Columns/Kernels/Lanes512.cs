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
        var word = 0UL;
        for (var row = 0; row < 64; row += Vector512<T>.Count)
            word |= Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(in values, (nuint)row), bound).ExtractMostSignificantBits() << row;
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
    public static void Pack(ReadOnlySpan<ulong> bits, ref byte codes)
    {
        var ofRow = Vector512.Create(0x8040201008040201UL).AsByte();
        var packed = Vector512<byte>.Zero;
        for (var bit = 0; bit < bits.Length; bit++)
        {
            var spread = Vector512.Shuffle(Vector512.Create(bits[bit]).AsByte(), Vector512.Create(
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
}
