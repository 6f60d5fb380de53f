namespace Reactivation.Cli.Input.Columns;

/// <summary>Finds the name of a column that a misspelt header probably means.</summary>
internal static class NearName
{
    /// <summary>The shortest name that can be misspelt: others are too near to each other.</summary>
    private const int LeastLength = 4;

    /// <summary>The nearest name within a third of its length; null where none is near, or the header is a name with a number (phone2), which is a column of the user's own.</summary>
    internal static string? Of(string header, IEnumerable<string> names)
    {
        var known = names.ToList();
        if (header.Length > 100 || known.Contains(header.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('_')))
            return null;
        return known.Where(n => n.Length >= LeastLength).Select(n => (Name: n, Distance: Distance(header.ToLowerInvariant(), n))).Where(n => n.Distance <= Math.Max(1, n.Name.Length / 3))
            .OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal).FirstOrDefault().Name;
    }

    /// <summary>How many insertions, deletions and substitutions lead from one to the other.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
