using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Reactivation.Columns.Kernels;

/// <summary>Asks for memory before it is needed, on processors that can be asked. It changes no answer, and beyond the end of a column it does nothing.</summary>
internal static class Ahead
{
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
        for (var line = 0; line < sizeof(T); line++)
            Sse.Prefetch1(at + (line * 64));
    }
}
