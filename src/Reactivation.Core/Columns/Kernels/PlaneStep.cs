using Reactivation.Columns.Driver;
using Reactivation.Columns.Plans;

namespace Reactivation.Columns.Kernels;

/// <summary>Writes a bit plane to the result; bits behind the last customer stay zero.</summary>
internal sealed class PlaneStep(PlaneSource source, int output) : Step
{
    internal override void Run(Workspace work)
    {
        var from = work.Plane(source.Plane);
        var to = work.Result.Planes[output].AsSpan(work.First / 64);
        for (var word = 0; word < work.Words; word++)
            to[word] = from[word] ^ source.Flip;
        if (work.Rows % 64 is > 0 and var rows)
            to[work.Words - 1] &= (1UL << rows) - 1;
    }
}
