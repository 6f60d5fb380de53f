namespace Reactivation.Columns.Kernels;

/// <summary>Points by code, up to 256 of them; also as low and high bytes, which is how wide registers look them up.</summary>
internal sealed class PointTable
{
    private readonly ushort[] _points = new ushort[256];
    private readonly byte[] _low = new byte[256];
    private readonly byte[] _high = new byte[256];

    internal PointTable(int bits, Func<int, int> pointsOf)
    {
        Bits = bits;
        for (var code = 0; code < 1 << bits; code++)
        {
            _points[code] = checked((ushort)pointsOf(code));
            (_low[code], _high[code]) = ((byte)_points[code], (byte)(_points[code] >> 8));
        }
    }

    /// <summary>The bits of a code.</summary>
    internal int Bits { get; }

    internal ref readonly ushort Points => ref _points[0];

    internal ref readonly byte Low => ref _low[0];

    internal ref readonly byte High => ref _high[0];
}
