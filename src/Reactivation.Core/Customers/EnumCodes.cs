namespace Reactivation.Customers;

/// <summary>The codes of a choice for the members of an enumeration: those stated, the others by their names.</summary>
internal static class EnumCodes
{
    internal static Dictionary<TEnum, long> Of<TEnum>(ChoiceFact fact, (TEnum Value, string? Code)[] stated, List<string> problems)
        where TEnum : struct, Enum
    {
        var byName = fact.Codes.Select((code, cell) => (Name: Plain(code), Cell: (long)cell)).GroupBy(c => c.Name).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single().Cell);
        var cells = new Dictionary<TEnum, long>();
        foreach (var (value, code) in stated)
        {
            if (code is not null && fact.IndexOf(code) < 0)
                problems.Add($"'{code}', stated for {typeof(TEnum).Name}.{value}, is no code of {fact}; its codes are {string.Join(", ", fact.Codes)}");
            else if (!cells.TryAdd(value, fact.CellOf(code)))
                problems.Add($"{typeof(TEnum).Name}.{value} is stated twice for {fact}");
        }

        foreach (var value in Enum.GetValues<TEnum>().Distinct().Where(v => !cells.ContainsKey(v) && !stated.Any(s => s.Value.Equals(v))))
        {
            if (byName.TryGetValue(Plain(value.ToString()), out var cell))
                cells.Add(value, cell);
            else
                problems.Add($"{typeof(TEnum).Name}.{value} names no code of {fact} ({string.Join(", ", fact.Codes)}): state one, or null for none");
        }

        return cells;
    }

    /// <summary>A name without what tells spellings apart: CostReduction, cost_reduction, cost-reduction.</summary>
    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}
