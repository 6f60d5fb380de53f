using Reactivation.Binding;
using Reactivation.Columns.Kernels;
using Reactivation.Customers;

namespace Reactivation.Columns.Plans;

/// <summary>A characteristic as literals: the bits of the bin that a customer falls into. Zero is missing.</summary>
internal sealed class ScoreBins
{
    private readonly BoundCharacteristic _characteristic;
    private readonly int _columnBits;

    private ScoreBins(BoundCharacteristic characteristic, int columnBits, int[] bits) => (_characteristic, _columnBits, Bits) = (characteristic, columnBits, bits);

    /// <summary>The bits, from the lowest: those of the second fact, then those of the first.</summary>
    internal int[] Bits { get; }

    /// <summary>The bits of a characteristic; null where it has too many for a look-up.</summary>
    internal static ScoreBins? Of(BoundCharacteristic characteristic, Circuit circuit, ColumnQuestions questions)
    {
        var (rows, columns) = (characteristic.Rows, characteristic.Columns);
        var columnBits = columns is null ? 0 : DecisionCircuit.BitsOf(columns.Count);
        if (DecisionCircuit.BitsOf(rows.Count) + columnBits > PlaneSource.MaxBits)
            return null;
        return new(characteristic, columnBits, [.. columns is null ? [] : Binary(columns), .. Binary(rows)]);

        // How many bounds a value reaches, being present among them. Reached bounds come first, so that each bit is an exclusive or.
        IEnumerable<int> Binary(BoundBins bins)
        {
            var reached = bins.Bounds.Append(Cell.Missing + 1).Order().Select(bound => circuit.Any(bins.Columns.Select(c => questions.Within(c, bound, bins.LastSeen)))).ToArray();
            for (var bit = 0; bit < DecisionCircuit.BitsOf(bins.Count); bit++)
                yield return reached.Where((_, i) => (i + 1) % (1 << bit) == 0).Aggregate(Circuit.False, circuit.Xor);
        }
    }

    internal PointTable Points() => new(Bits.Length, code =>
    {
        var (row, column) = (code >> _columnBits, code & ((1 << _columnBits) - 1));
        var (rows, columns) = (_characteristic.Rows, _characteristic.Columns);
        if (row > rows.Count || column > (columns?.Count ?? 0))
            return 0;
        var index = columns is null ? Bin(rows, row) : (Bin(rows, row) * columns.Count) + Bin(columns, column);
        return row == 0 || (columns is not null && column == 0) ? _characteristic.Characteristic.MissingPoints : _characteristic.Characteristic.Points[index];
    });

    private static int Bin(BoundBins bins, int reached) => bins.IsDescending ? bins.Count - reached : reached - 1;
}
