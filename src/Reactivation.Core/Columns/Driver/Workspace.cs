using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Reactivation.Columns.Kernels;
using Reactivation.Columns.Plans;
using Reactivation.Columns.Storage;

namespace Reactivation.Columns.Driver;

/// <summary>What one thread needs while it works through chunks: the chunk, its bit planes and its computed cells. Nothing else of a run changes.</summary>
internal sealed class Workspace
{
    /// <summary>The rows of a chunk: its bit planes and the column at hand stay in the nearest cache.</summary>
    internal const int ChunkRows = 4096;

    /// <summary>The rows of a block, of which the cells of many columns stay in the nearest cache. A chunk is whole blocks.</summary>
    internal const int BlockRows = 512;

    private const int ChunkWords = ChunkRows / 64;

    private readonly ulong[] _planes;
    private readonly int _codeBits;
    private readonly int _firstPlane;
    private readonly byte[] _block;
    private readonly int _firstByte;
    private readonly ushort[][] _points;

    internal Workspace(Plan plan, AssessmentTable result)
    {
        (_planes, _firstPlane) = Aligned.AllocateArray<ulong>((plan.PlaneCount + PlaneSource.MaxBits) * ChunkWords);
        _codeBits = plan.PlaneCount;
        (_block, _firstByte) = Aligned.AllocateArray<byte>(plan.BlockBytes);
        _points = [.. Enumerable.Range(0, plan.PointCount).Select(_ => new ushort[ChunkRows])];
        Row = new long[plan.Bound.Columns.Length];
        Result = result;
    }

    internal AssessmentTable Result { get; }

    /// <summary>The cells of one customer.</summary>
    internal long[] Row { get; }

    /// <summary>The first row of the chunk.</summary>
    internal int First { get; private set; }

    /// <summary>The rows of the chunk.</summary>
    internal int Rows { get; private set; }

    /// <summary>The words that hold a bit for each of them.</summary>
    internal int Words => (Rows + 63) / 64;

    internal void Take(int first, int rows) => (First, Rows) = (first, rows);

    /// <summary>The first word of a bit plane, which has room for a whole chunk.</summary>
    internal ref ulong Plane(int plane) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_planes), _firstPlane + (plane * ChunkWords));

    /// <summary>Room for the bits of a code a customer, eight words for each block of 64.</summary>
    internal ref ulong CodeBits => ref Plane(_codeBits);

    /// <summary>What the block at hand holds so many bytes from its begin.</summary>
    internal ref byte Block(int place) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_block), _firstByte + place);

    /// <summary>The points of a characteristic that is worked out customer by customer.</summary>
    internal Span<ushort> Points(int characteristic) => _points[characteristic].AsSpan(0, Rows);
}
