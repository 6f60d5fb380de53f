using System.Runtime.CompilerServices;

namespace Reactivation.Columns.Storage;

/// <summary>Memory that begins at a multiple of 64 bytes, so that no vector straddles two cache lines, and is as long as whole blocks of 64.</summary>
internal static class Aligned
{
    private const int Bytes = 64;

    internal static Memory<T> Allocate<T>(int count)
        where T : unmanaged
    {
        var (array, first) = AllocateArray<T>(count);
        return array.AsMemory(first, Padded(count));
    }

    /// <summary>The same as an array, and where in it the memory begins.</summary>
    internal static (T[] Array, int First) AllocateArray<T>(int count)
        where T : unmanaged
    {
        var array = GC.AllocateArray<T>(Padded(count) + (Bytes / Unsafe.SizeOf<T>()), pinned: true);
        return (array, Offset(ref array[0]));

        static unsafe int Offset(ref T first) => (int)((Bytes - ((nuint)Unsafe.AsPointer(ref first) % Bytes)) % Bytes) / Unsafe.SizeOf<T>();
    }

    /// <summary>So many rows in whole blocks of 64.</summary>
    internal static int Padded(int count) => checked(count + 63) & ~63;
}
