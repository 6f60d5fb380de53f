using Reactivation.Columns.Kernels;

namespace Reactivation.Columns.Plans;

/// <summary>Puts the gates of a circuit in order and gives each a bit plane, which is free again after its last use.</summary>
internal sealed class PlaneProgram<TLanes>(Circuit circuit, int firstPlane)
    where TLanes : struct, ILanes
{
    private readonly List<(int[] Literals, Func<PlaneSource[], Step>? Make)> _outputs = [];
    private readonly int[] _planes = [.. Enumerable.Repeat(-1, circuit.Gates.Count)];
    private readonly int[] _lastUse = new int[circuit.Gates.Count];
    private readonly List<(int Gate, int Output)> _order = [];
    private readonly Stack<int> _free = [];
    private readonly Dictionary<int, int> _planeOfQuestion = [];

    /// <summary>All bit planes, the one that is always zero included.</summary>
    internal int PlaneCount { get; private set; } = firstPlane;

    /// <summary>Adds something that is done with literals; without a step they are only worked out early.</summary>
    internal void Add(int[] literals, Func<PlaneSource[], Step>? make) => _outputs.Add((literals, make));

    /// <summary>The bit plane of a question; −1 where nothing that is put out rests on it.</summary>
    internal int PlaneOf(int question) => _planeOfQuestion.GetValueOrDefault(question, -1);

    internal IEnumerable<Step> Build()
    {
        Order();
        var steps = new List<Step>();
        var operations = new List<PlaneOperation>();
        for (var at = 0; at < _order.Count; at++)
        {
            var (gate, output) = _order[at];
            if (gate >= 0)
            {
                operations.Add(Operation(gate, at));
                continue;
            }

            var (literals, make) = _outputs[output];
            if (make is not null)
            {
                Flush();
                steps.Add(make([.. literals.Select(l => new PlaneSource(Math.Max(_planes[l / 2], 0), (l & 1) == 0 ? 0 : ulong.MaxValue))]));
            }

            foreach (var literal in literals)
                Release(literal / 2, at);
        }

        return steps;

        void Flush()
        {
            if (operations.Count > 0)
                steps.Add(new AlgebraStep<TLanes>([.. operations]));
            operations.Clear();
        }
    }

    /// <summary>Depth first, one output after another; the leaves take their planes at once.</summary>
    private void Order()
    {
        var seen = new bool[circuit.Gates.Count];
        for (var output = 0; output < _outputs.Count; output++)
        {
            foreach (var literal in _outputs[output].Literals)
                Visit(literal / 2);
            foreach (var literal in _outputs[output].Literals)
                _lastUse[literal / 2] = _order.Count;
            _order.Add((-1, output));
        }

        void Visit(int node)
        {
            if (seen[node])
                return;
            seen[node] = true;
            var gate = circuit.Gates[node];
            if (gate.Kind == GateKind.False)
                return;
            if (gate.Kind == GateKind.Leaf)
            {
                _planes[node] = _planeOfQuestion[gate.A] = PlaneCount++;
                return;
            }

            Visit(gate.A / 2);
            Visit(gate.B / 2);
            _lastUse[gate.A / 2] = _lastUse[gate.B / 2] = _order.Count;
            _order.Add((node, -1));
        }
    }

    private PlaneOperation Operation(int node, int at)
    {
        var gate = circuit.Gates[node];
        var (a, b) = (gate.A, gate.B);
        if ((a & 1) == 1 && (b & 1) == 0)
            (a, b) = (b, a);
        var kind = gate.Kind == GateKind.Xor ? PlaneOperator.Xor : (b & 1) == 0 ? PlaneOperator.And : (a & 1) == 0 ? PlaneOperator.AndNot : PlaneOperator.Nor;
        var (from, with) = (_planes[a / 2], _planes[b / 2]);
        Release(a / 2, at);
        Release(b / 2, at);
        _planes[node] = _free.TryPop(out var free) ? free : PlaneCount++;
        return new PlaneOperation(kind, from, with, _planes[node]);
    }

    private void Release(int node, int at)
    {
        if (node > 0 && _lastUse[node] == at)
        {
            _lastUse[node] = -1;
            _free.Push(_planes[node]);
        }
    }
}
