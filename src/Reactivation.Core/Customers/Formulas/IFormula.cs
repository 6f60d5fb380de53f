namespace Reactivation.Customers.Formulas;

/// <summary>How a derived fact is computed from other facts (K, 5.1), for one customer and for a register of them alike.</summary>
internal interface IFormula
{
    /// <summary>Whether it needs cells of 64 bits; else 32 are enough where the cells of the inputs fit into them.</summary>
    static virtual bool IsWide => false;

    /// <summary>The cells that follow from those of the inputs, which stand in the order in which <see cref="Facts"/> lists them.</summary>
    static abstract T Of<T>(in FormulaInputs<T> inputs)
        where T : struct, ICells<T>;
}
