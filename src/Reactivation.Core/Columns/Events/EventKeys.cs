using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reactivation.Columns.Events;

/// <summary>Turns ids into keys, one to one and back, that spread ids which lie close together: their highest bits choose the part, those below tell the customer inside it.</summary>
internal readonly struct EventKeys
{
    private const int EventsAPart = 16_384;
    private const int MostPartBits = 9;
    private const ulong GoldenRatio = 0x9E37_79B9_7F4A_7C15;

    private readonly long _least;
    private readonly int _bits;
    private readonly int _partBits;
    private readonly ulong _factor;

    /// <param name="ids">Where the ids lie.</param>
    /// <param name="events">The number of events.</param>
    internal EventKeys(ValueRange ids, long events)
    {
        (_least, _bits) = (ids.Least, Math.Max(1, ids.Bits));
        _partBits = Math.Min(Math.Min(MostPartBits, _bits - 1), BitOperations.Log2((ulong)(events / EventsAPart) + 1));
        _factor = Odd << (64 - _bits);
    }

    /// <summary>The number of parts.</summary>
    internal int Parts => 1 << _partBits;

    /// <summary>How many of the highest bits of a key inside its part tell the customer; at least one.</summary>
    internal int BitsInPart => _bits - _partBits;

    /// <summary>An odd factor: multiplying by it, modulo the power of two above the ids, is one to one.</summary>
    private ulong Odd => (GoldenRatio >> (64 - _bits)) | 1;

    /// <summary>The key, in the highest bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Of(long id) => (ulong)(id - _least) * _factor;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int PartOf(ulong key) => (int)(key >> 1 >> (63 - _partBits));

    /// <summary>What is left of the key where the part is known, in the highest bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong InPart(ulong key) => key << _partBits;

    /// <summary>The id of a key.</summary>
    internal long IdOf(int part, ulong inPart)
    {
        var key = (((ulong)part << 1 << (63 - _partBits)) | (inPart >> _partBits)) >> (64 - _bits);
        return _least + (long)((key * OddFactor.InverseOf(Odd)) & (ulong.MaxValue >> (64 - _bits)));
    }
}
