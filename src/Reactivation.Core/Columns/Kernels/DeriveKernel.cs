using System.Runtime.CompilerServices;
using Reactivation.Columns.Driver;
using Reactivation.Customers;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Kernels;

/// <summary>Computes a derived fact, a register of customers at a time.</summary>
/// <param name="inputs">Where the block holds the cells of each input; negative for one that is not recorded.</param>
/// <param name="leadingDays">How many of them, from the first, are days.</param>
/// <param name="place">Takes the cells.</param>
/// <param name="filter">What stands in the fact's brackets.</param>
/// <param name="asOf">The day of the question.</param>
internal sealed class DeriveKernel<TFormula, TCells>(int[] inputs, int leadingDays, int place, FactFilter filter, int asOf) : CellKernel
    where TFormula : IFormula
    where TCells : struct, ICells<TCells>
{
    internal override void Run(Workspace work, int start, int rows)
    {
        ref var block = ref work.Block(0);
        ref var to = ref work.Block(place);
        var day = TCells.All(asOf);
        for (var (row, at) = (0, 0); row < rows; row += TCells.Count, at += Unsafe.SizeOf<TCells>())
            TFormula.Of(new FormulaInputs<TCells>(in Unsafe.AddByteOffset(ref block, at), inputs, leadingDays, filter, day)).Store(ref Unsafe.AddByteOffset(ref to, at));
    }
}
