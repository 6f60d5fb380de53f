namespace Reactivation.Linting.Search;

/// <summary>Ands and ors over literals of a <see cref="ClauseSolver"/>: each gate is a literal that holds exactly when its formula does.</summary>
internal sealed class Circuit
{
    internal Circuit()
    {
        True = Solver.NewVariable();
        Solver.Add(True);
    }

    internal ClauseSolver Solver { get; } = new();

    /// <summary>The clauses and gates made so far: what they cost.</summary>
    internal long Size { get; private set; }

    internal int True { get; }

    internal int False => True ^ 1;

    internal int NewVariable()
    {
        Size++;
        return Solver.NewVariable();
    }

    /// <summary>At least one of these holds.</summary>
    internal void Require(params ReadOnlySpan<int> literals)
    {
        Size++;
        Solver.Add(literals);
    }

    /// <summary>The one holds wherever the other does.</summary>
    internal void Imply(int condition, int consequence) => Require(condition ^ 1, consequence);

    /// <summary>Under a condition, both hold or neither.</summary>
    internal void Same(int condition, int left, int right)
    {
        Require(condition ^ 1, left ^ 1, right);
        Require(condition ^ 1, left, right ^ 1);
    }

    internal int All(params IReadOnlyCollection<int> literals)
    {
        var parts = literals.Where(l => l != True).ToHashSet();
        if (parts.Contains(False) || parts.Any(l => parts.Contains(l ^ 1)))
            return False;
        if (parts.Count < 2)
            return parts.Count == 0 ? True : parts.First();
        var gate = NewVariable();
        foreach (var part in parts)
            Imply(gate, part);
        Require([gate, .. parts.Select(p => p ^ 1)]);
        return gate;
    }

    internal int Any(params IReadOnlyCollection<int> literals) => All([.. literals.Select(l => l ^ 1)]) ^ 1;
}
