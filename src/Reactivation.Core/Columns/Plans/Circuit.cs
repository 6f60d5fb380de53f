namespace Reactivation.Columns.Plans;

/// <summary>The Boolean algebra of a whole policy as one graph of gates, in which equal terms are one node.</summary>
/// <remarks>A literal is twice a node, plus one where it is negated: negation costs nothing. Operands of a gate stand before it.</remarks>
internal sealed class Circuit
{
    internal const int False = 0;
    internal const int True = 1;

    private readonly List<Gate> _gates = [new(GateKind.False, 0, 0)];
    private readonly Dictionary<Gate, int> _nodes = [];

    internal IReadOnlyList<Gate> Gates => _gates;

    internal static int Not(int a) => a ^ 1;

    /// <summary>Something that is asked of the data: the number of a question that the caller keeps.</summary>
    internal int Leaf(int question) => Node(new Gate(GateKind.Leaf, question, 0));

    internal int And(int a, int b)
    {
        if (a > b)
            (a, b) = (b, a);
        return a == False || a == Not(b) ? False
            : a == True || a == b ? b
            : Node(new Gate(GateKind.And, a, b));
    }

    internal int Or(int a, int b) => Not(And(Not(a), Not(b)));

    internal int Xor(int a, int b)
    {
        var sign = (a ^ b) & 1;
        var (x, y) = (Math.Min(a, b) & ~1, Math.Max(a, b) & ~1);
        return x == y ? sign : x == False ? y ^ sign : Node(new Gate(GateKind.Xor, x, y)) ^ sign;
    }

    internal int All(IEnumerable<int> terms) => terms.Aggregate(True, And);

    internal int Any(IEnumerable<int> terms) => terms.Aggregate(False, Or);

    private int Node(Gate gate)
    {
        if (!_nodes.TryGetValue(gate, out var node))
        {
            node = _gates.Count;
            _gates.Add(gate);
            _nodes.Add(gate, node);
        }

        return 2 * node;
    }
}

/// <summary>A node of a circuit.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="A">The first literal; of a leaf the number of its question.</param>
/// <param name="B">The second literal.</param>
internal readonly record struct Gate(GateKind Kind, int A, int B);

internal enum GateKind
{
    False,
    Leaf,
    And,
    Xor,
}
