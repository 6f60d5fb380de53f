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
    private readonly int _partShift;
    private readonly ulong _factor;
    private readonly ulong _inverse;

    /// <param name="ids">Where the ids lie.</param>
    /// <param name="events">The number of events.</param>
    internal EventKeys(ValueRange ids, long events)
    {
        // At least one bit for the part and one inside it, for a shift by 64 would be none.
        (_least, _bits) = (ids.Least, Math.Max(2, ids.Bits));
        _partBits = Math.Clamp(BitOperations.Log2((ulong)(events / EventsAPart) + 1), 1, Math.Min(MostPartBits, _bits - 1));
        _partShift = 64 - _partBits;

        // Multiplying by an odd number, modulo the power of two above the ids, is one to one.
        var odd = (GoldenRatio >> (64 - _bits)) | 1;
        (_factor, _inverse) = (odd << (64 - _bits), OddFactor.InverseOf(odd));
    }

    /// <summary>The number of parts; at least two.</summary>
    internal int Parts => 1 << _partBits;

    /// <summary>How many of the highest bits of a key inside its part tell the customer; at least one.</summary>
    internal int BitsInPart => _bits - _partBits;

    /// <summary>The key, in the highest bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Of(long id) => (ulong)(id - _least) * _factor;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int PartOf(ulong key) => (int)(key >> _partShift);

    /// <summary>What is left of the key where the part is known, in the highest bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong InPart(ulong key) => key << _partBits;

    /// <summary>The ids of keys inside a part.</summary>
    internal long[] IdsOf(int part, ReadOnlySpan<ulong> keys)
    {
        var ids = new long[keys.Length];
        var highest = (ulong)part << _partShift;
        for (var i = 0; i < ids.Length; i++)
        {
            var key = (highest | (keys[i] >> _partBits)) >> (64 - _bits);
            ids[i] = _least + (long)((key * _inverse) & (ulong.MaxValue >> (64 - _bits)));
        }

        return ids;
    }
}
