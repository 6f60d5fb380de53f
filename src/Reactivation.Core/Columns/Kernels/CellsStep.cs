using Reactivation.Columns.Driver;
using Reactivation.Columns.Plans;

namespace Reactivation.Columns.Kernels;

/// <summary>What is worked out from cells: block by block of customers, so that the cells of a block stay in the nearest cache from one kernel to the next.</summary>
internal sealed class CellsStep(CellKernel[] kernels) : Step
{
    internal override void Run(Workspace work)
    {
        for (var start = 0; start < work.Rows; start += Workspace.BlockRows)
        {
            var rows = Math.Min(Workspace.BlockRows, work.Rows - start);
            foreach (var kernel in kernels)
                kernel.Run(work, start, rows);
        }
    }
}

/// <summary>One thing that is done with the cells of a block. Immutable: what changes stands in the workspace.</summary>
internal abstract class CellKernel
{
    /// <summary>Does it.</summary>
    /// <param name="work">The workspace; its block has room for whole registers, and cells behind the last customer hold anything.</param>
    /// <param name="start">The first row of the block, counted from the first of the chunk.</param>
    /// <param name="rows">The rows of the block.</param>
    internal abstract void Run(Workspace work, int start, int rows);
}
