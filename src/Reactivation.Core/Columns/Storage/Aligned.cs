using System.Runtime.CompilerServices;

namespace Reactivation.Columns.Storage;

/// <summary>Memory that begins at a multiple of 64 bytes, so that no vector straddles two cache lines, and is as long as whole blocks of 64.</summary>
internal static class Aligned
{
    private const int Bytes = 64;

    internal static Memory<T> Allocate<T>(int count)
        where T : unmanaged
    {
        var size = Unsafe.SizeOf<T>();
        var padded = Padded(count);
        var array = GC.AllocateArray<T>(padded + (Bytes / size), pinned: true);
        return array.AsMemory(Offset(ref array[0]), padded);

        static unsafe int Offset(ref T first) => (int)((Bytes - ((nuint)Unsafe.AsPointer(ref first) % Bytes)) % Bytes) / Unsafe.SizeOf<T>();
    }

    /// <summary>So many rows in whole blocks of 64.</summary>
    internal static int Padded(int count) => checked(count + 63) & ~63;
}
