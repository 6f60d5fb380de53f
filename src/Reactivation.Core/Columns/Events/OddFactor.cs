namespace Reactivation.Columns.Events;

/// <summary>Multiplying by an odd number is one to one modulo any power of two, and another multiplication undoes it.</summary>
internal static class OddFactor
{
    /// <summary>What a number times the factor must be multiplied by to be the number again, modulo 2⁶⁴.</summary>
    internal static ulong InverseOf(ulong odd)
    {
        // Newton: the three lowest bits are right at first, and each step doubles them.
        var inverse = odd;
        for (var bits = 3; bits < 64; bits *= 2)
            inverse *= 2 - (odd * inverse);
        return inverse;
    }
}
