using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Reactivation.Columns.Kernels;

/// <summary>Asks for memory before it is needed, on processors that can be asked. It changes no answer, and beyond the end of a column it does nothing.</summary>
internal static class Ahead
{
    private const int Together = 64;
    private const int LineBytes = 64;

    /// <summary>Asks for as many values as are read now.</summary>
    /// <param name="values">Those.</param>
    /// <param name="rows">How many values later those begin that are asked for.</param>
    internal static void Fetch<T>(ReadOnlySpan<T> values, int rows)
        where T : unmanaged
    {
        for (var i = 0; i < values.Length; i += Together)
            Fetch(in values[i], rows);
    }

    /// <summary>Asks for 64 values.</summary>
    /// <param name="values">Where values are read now.</param>
    /// <param name="rows">How many values later those begin that are asked for.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Fetch<T>(ref readonly T values, int rows)
        where T : unmanaged
    {
        if (!Sse.IsSupported)
            return;

        // Reckoned as a number: a reference may not leave its array.
        var at = (byte*)Unsafe.AsPointer(ref Unsafe.AsRef(in values)) + ((long)rows * sizeof(T));
        for (var line = 0; line < Together * sizeof(T) / LineBytes; line++)
            Sse.Prefetch1(at + (line * LineBytes));
    }
}
