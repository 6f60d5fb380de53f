using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reactivation.Columns.Kernels;

/// <summary>Stored integers of up to 32 bits that lie side by side, as 32 bits each. Nothing is read behind the last of them.</summary>
internal static class Widening
{
    /// <summary>In the lower half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<int> Two<T>(ref readonly T values)
        where T : unmanaged, IBinaryInteger<T>
        => Unsafe.SizeOf<T>() == sizeof(int) ? As<T, long>(in values).AsInt32()
        : Vector128.WidenLower(Unsafe.SizeOf<T>() == sizeof(short) ? As<T, int>(in values).AsInt16() : Vector128.WidenLower(As<T, short>(in values).AsSByte()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<int> Four<T>(ref readonly T values)
        where T : unmanaged, IBinaryInteger<T>
        => Unsafe.SizeOf<T>() == sizeof(int) ? Vector128.LoadUnsafe(in values).AsInt32()
        : Vector128.WidenLower(Unsafe.SizeOf<T>() == sizeof(short) ? As<T, long>(in values).AsInt16() : Vector128.WidenLower(As<T, int>(in values).AsSByte()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> Eight<T>(ref readonly T values)
        where T : unmanaged, IBinaryInteger<T>
        => Unsafe.SizeOf<T>() == sizeof(int) ? Vector256.LoadUnsafe(in values).AsInt32()
        : Vector256.WidenLower((Unsafe.SizeOf<T>() == sizeof(short) ? Vector128.LoadUnsafe(in values).AsInt16() : Vector128.WidenLower(As<T, long>(in values).AsSByte())).ToVector256Unsafe());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<int> Sixteen<T>(ref readonly T values)
        where T : unmanaged, IBinaryInteger<T>
        => Unsafe.SizeOf<T>() == sizeof(int) ? Vector512.LoadUnsafe(in values).AsInt32()
        : Vector512.WidenLower((Unsafe.SizeOf<T>() == sizeof(short) ? Vector256.LoadUnsafe(in values).AsInt16() : Vector256.WidenLower(Vector128.LoadUnsafe(in values).AsSByte().ToVector256Unsafe())).ToVector512Unsafe());

    /// <summary>As many values as fit into a number, in the lowest lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<TNumber> As<T, TNumber>(ref readonly T values)
        where T : unmanaged
        where TNumber : unmanaged => Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<TNumber>(in Unsafe.As<T, byte>(ref Unsafe.AsRef(in values))));
}
