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
        Span<ulong> words = stackalloc ulong[bits.Length];
        for (var word = 0; word < work.Words; word++)
        {
            for (var bit = 0; bit < bits.Length; bit++)
                words[bit] = bits[bit].Word(work, word);
            TLanes.Pack(words, ref codes[word * 64]);
        }
    }
}

/// <summary>The decisions of which a result holds a code a customer.</summary>
internal enum CodeColumn
{
    Stage,
    Tier,
    Cause,
}
