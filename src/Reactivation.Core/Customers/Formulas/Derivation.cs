using System.Runtime.CompilerServices;

namespace Reactivation.Customers.Formulas;

/// <summary>A formula as a value: two derived facts with one formula have the same one.</summary>
internal abstract class Derivation
{
    /// <summary>Whether it needs cells of 64 bits.</summary>
    internal abstract bool IsWide { get; }

    /// <summary>The cell of one customer.</summary>
    internal abstract long Of(in FormulaInputs<OneCell> inputs);

    /// <summary>Hands the formula to who makes something of it that depends on its type.</summary>
    internal abstract TResult Give<TResult>(IFormulaTaker<TResult> taker);
}

/// <summary>The formula of some type.</summary>
/// <typeparam name="TFormula">The formula.</typeparam>
internal sealed class Derivation<TFormula> : Derivation
    where TFormula : IFormula
{
    internal override bool IsWide => TFormula.IsWide;

    internal override long Of(in FormulaInputs<OneCell> inputs)
    {
        var cell = 0L;
        TFormula.Of(in inputs).Store(ref Unsafe.As<long, byte>(ref cell));
        return cell;
    }

    internal override TResult Give<TResult>(IFormulaTaker<TResult> taker) => taker.Take<TFormula>();
}

/// <summary>Makes something of a formula.</summary>
/// <typeparam name="TResult">What is made.</typeparam>
internal interface IFormulaTaker<TResult>
{
    TResult Take<TFormula>()
        where TFormula : IFormula;
}
