using Reactivation.Segments;

namespace Reactivation.Columns;

/// <summary>The members of a dimension, each with its customers; at the end those who are in none.</summary>
internal static class TableDimension
{
    internal static (string Member, BitPlane Customers)[] Of(AssessmentTable table, string dimension)
    {
        var members = Dimension.Of(table.Policy, dimension).Members;
        (string Member, ulong[] Words)[] known = dimension switch
        {
            "stage" => [.. members.Select((m, i) => (m, Equal(table.Stages, (byte)i)))],
            "cause" => [.. members.Select((m, i) => (m, Equal(table.Causes, (byte)(i + 1))))],
            "tier" => [.. members.Select((m, i) => (m, Equal(table.Tiers, (byte)(members.Length - i))))],
            "definition" => [.. members.Select(m => (m, table.Definition(m).Words.ToArray()))],
            _ => [.. members.Select(m => (m, table.Segment(m).Words.ToArray()))],
        };
        var none = Equal(new byte[table.RowCount], 0);
        foreach (var (_, words) in known)
        {
            for (var i = 0; i < none.Length; i++)
                none[i] &= ~words[i];
        }

        return [.. known.Append((CrossTable.None, none)).Select(m => (m.Item1, new BitPlane(m.Item2, table.Customers.Ids)))];
    }

    private static ulong[] Equal(ReadOnlySpan<byte> codes, byte code)
    {
        var words = new ulong[(codes.Length + 63) / 64];
        for (var row = 0; row < codes.Length; row++)
            words[row / 64] |= (codes[row] == code ? 1UL : 0UL) << (row % 64);
        return words;
    }
}
