using Reactivation.Columns.Driver;
using Reactivation.Columns.Plans;

namespace Reactivation.Columns.Kernels;

/// <summary>Compares a computed column, whose cells stand in the workspace, with thresholds.</summary>
internal sealed class CompareCellsStep<TLanes>(int cells, long[] least, int[] planes) : Step
    where TLanes : struct, ILanes
{
    internal override void Run(Workspace work)
    {
        for (var i = 0; i < least.Length; i++)
            CompareStep<long, TLanes>.Compare(work.Cells(cells), least[i], ref work.Plane(planes[i]));
    }
}
