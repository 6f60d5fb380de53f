using System.Runtime.CompilerServices;
using Reactivation.Columns.Driver;
using Reactivation.Customers;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Kernels;

/// <summary>Computes a derived fact, a register of customers at a time.</summary>
/// <param name="places">Where the block holds the cells of each input; negative for one that is not recorded.</param>
/// <param name="slot">Takes the cells.</param>
/// <param name="filter">What stands in the fact's brackets.</param>
/// <param name="asOf">The day of the question.</param>
internal sealed class DeriveKernel<TFormula, TCells>(int[] places, int slot, FactFilter filter, int asOf) : CellKernel
    where TFormula : IFormula
    where TCells : struct, ICells<TCells>
{
    internal override void Run(Workspace work, int start, int rows)
    {
        ref var block = ref work.Block(0);
        ref var to = ref work.Block(slot);
        var day = TCells.All(asOf);
        for (var row = 0; row < rows; row += TCells.Count)
            TFormula.Of(new FormulaInputs<TCells>(in Unsafe.Add(ref block, row), places, filter, day)).Store(ref Unsafe.Add(ref to, row));
    }
}
