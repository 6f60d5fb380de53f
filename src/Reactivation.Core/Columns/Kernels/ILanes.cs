using System.Numerics;

namespace Reactivation.Columns.Kernels;

/// <summary>What the steps of a plan ask of a processor, in registers of one width. Every kernel over bit planes is written once over this; a width is one struct.</summary>
/// <remarks>Row r of a block of 64 is bit r of a word, from the lowest.</remarks>
internal interface ILanes
{
    /// <summary>How many words of a bit plane one operation joins.</summary>
    static abstract int Words { get; }

    /// <summary>Which of 64 values are at least so great.</summary>
    static abstract ulong AtLeast<T>(ref readonly T values, T least)
        where T : unmanaged, IBinaryInteger<T>;

    /// <summary>a and b.</summary>
    static abstract void And(ref readonly ulong a, ref readonly ulong b, ref ulong to);

    /// <summary>a and not b.</summary>
    static abstract void AndNot(ref readonly ulong a, ref readonly ulong b, ref ulong to);

    /// <summary>Neither a nor b.</summary>
    static abstract void Nor(ref readonly ulong a, ref readonly ulong b, ref ulong to);

    /// <summary>Either a or b.</summary>
    static abstract void Xor(ref readonly ulong a, ref readonly ulong b, ref ulong to);

    /// <summary>64 codes, whose bits from the lowest are the first so many of eight words.</summary>
    static abstract void Pack(ref readonly ulong words, int bits, ref byte codes);

    /// <summary>Adds to 64 sums what a table says of 64 codes.</summary>
    static abstract void Add(ref readonly byte codes, PointTable points, ref ushort sums);
}
