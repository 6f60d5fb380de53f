using Reactivation.Priorities;

namespace Reactivation.Columns;

/// <summary>The order of a list (5.10) over a table, worked out for its first rows only.</summary>
internal static class TableOrder
{
    /// <summary>Rows of a table, in their order.</summary>
    private interface IRows
    {
        int Count { get; }

        /// <summary>The first of them that is not before a row; the number of the table's rows where there is none.</summary>
        int Next(int row);
    }

    internal static int[] Top(AssessmentTable table, int count) => Top(table, count, new AllRows(table.RowCount));

    internal static int[] Top(AssessmentTable table, int count, BitPlane within) => within.IsOver(table.Customers)
        ? Top(table, count, new PlaneRows(within))
        : throw new ArgumentException("The plane is over the customers of another table.", nameof(within));

    private static int[] Top<TRows>(AssessmentTable table, int count, TRows rows)
        where TRows : struct, IRows
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        count = Math.Min(count, rows.Count);
        if (count == 0)
            return [];
        var tiers = table.Tiers;
        var scores = table.Scores;

        // Tier and score make one small number: how many customers there are with each tells where the list ends.
        var customers = new int[((int)PriorityTier.High + 1) * (Scorecard.MaxPoints + 1)];
        for (var row = rows.Next(0); row < tiers.Length; row = rows.Next(row + 1))
            customers[Rank(tiers[row], scores[row])]++;
        var (least, above) = (customers.Length - 1, 0);
        while (above + customers[least] < count)
            above += customers[least--];

        var first = new List<int>(above);
        var last = new List<int>(customers[least]);
        for (var row = rows.Next(0); row < tiers.Length; row = rows.Next(row + 1))
        {
            var rank = Rank(tiers[row], scores[row]);
            if (rank >= least)
                (rank == least ? last : first).Add(row);
        }

        var ids = table.Customers.Ids;
        last.Sort(ById);
        var top = first.Concat(last.Take(count - above)).ToArray();
        var (topTiers, topScores) = (top.Select(r => table.Tiers[r]).ToArray(), top.Select(r => table.Scores[r]).ToArray());
        var order = Enumerable.Range(0, top.Length).ToArray();
        Array.Sort(order, (a, b) => Rank(topTiers[b], topScores[b]).CompareTo(Rank(topTiers[a], topScores[a])) is var byRank and not 0 ? byRank : ById(top[a], top[b]));
        return [.. order.Select(i => top[i])];

        // An id that stands twice: in the order of the table.
        int ById(int a, int b) => ids.Compare(a, b) is not 0 and var byId ? byId : a.CompareTo(b);
    }

    private static int Rank(byte tier, ushort score) => (tier * (Scorecard.MaxPoints + 1)) + score;

    private readonly struct AllRows(int count) : IRows
    {
        public int Count => count;

        public int Next(int row) => row;
    }

    private readonly struct PlaneRows(BitPlane plane) : IRows
    {
        public int Count => plane.Count();

        public int Next(int row) => plane.Next(row);
    }
}
