using System.Runtime.CompilerServices;
using Reactivation.Columns.Driver;
using Reactivation.Columns.Plans;

namespace Reactivation.Columns.Kernels;

/// <summary>Writes a code a customer to the result, whose bits are bit planes.</summary>
internal sealed class CodeStep<TLanes>(PlaneSource[] bits, CodeColumn column) : Step
    where TLanes : struct, ILanes
{
    internal override void Run(Workspace work)
    {
        var codes = work.Result.Codes(column).Slice(work.First, work.Words * 64);
        PlaneSource.Interleave(bits, work);
        for (var word = 0; word < work.Words; word++)
            TLanes.Pack(in Unsafe.Add(ref work.CodeBits, word * PlaneSource.MaxBits), bits.Length, ref codes[word * 64]);
    }
}

/// <summary>The decisions of which a result holds a code a customer.</summary>
internal enum CodeColumn
{
    Stage,
    Tier,
    Cause,
}
