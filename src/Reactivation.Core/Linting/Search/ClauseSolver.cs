using System.Runtime.InteropServices;

namespace Reactivation.Linting.Search;

/// <summary>Whether clauses (ors of literals) can hold together, under assumptions: search that learns a clause from every dead end.</summary>
/// <remarks>
/// The known scheme of conflict-driven clause learning: two watched literals, first unique implication point. Variables are guessed in the
/// order in which they were made, false first: nothing is random, and models are as empty as can be.
/// A literal is 2·variable, plus 1 where it is negated; <c>^ 1</c> is its opposite.
/// </remarks>
internal sealed class ClauseSolver
{
    private const sbyte Unset = -1;
    private const int NoReason = -1;

    private readonly List<int> _arena = [];
    private readonly List<List<int>> _watches = [];
    private readonly List<int> _trail = [];
    private readonly List<int> _levels = [];
    private sbyte[] _values = [];
    private int[] _level = [];
    private int[] _reason = [];
    private bool[] _seen = [];
    private int _count;
    private int _head;
    private int _nextGuess;
    private bool _isBroken;

    /// <summary>Of the last answer <see cref="Answer.Impossible"/>, the assumptions that cannot hold together.</summary>
    internal List<int> Core { get; } = [];

    /// <summary>The values of the last answer <see cref="Answer.Possible"/>, by variable.</summary>
    internal bool[] Model { get; private set; } = [];

    /// <summary>Whether the last model says so; false of a variable that is younger than the model.</summary>
    internal bool IsTrue(int literal) => literal >> 1 < Model.Length && Model[literal >> 1] == ((literal & 1) == 0);

    internal int NewVariable()
    {
        if (_count == _values.Length)
        {
            var size = Math.Max(64, 2 * _count);
            Array.Resize(ref _values, size);
            Array.Resize(ref _level, size);
            Array.Resize(ref _reason, size);
            Array.Resize(ref _seen, size);
        }

        _values[_count] = Unset;
        _watches.Add([]);
        _watches.Add([]);
        return 2 * _count++;
    }

    /// <summary>At least one of these literals holds. Between questions only.</summary>
    internal void Add(params ReadOnlySpan<int> literals)
    {
        var clause = new List<int>(literals.Length);
        foreach (var literal in literals)
        {
            if (Value(literal) == 1 || clause.Contains(literal ^ 1))
                return;
            if (Value(literal) == Unset && !clause.Contains(literal))
                clause.Add(literal);
        }

        if (clause.Count == 0)
            _isBroken = true;
        else if (clause.Count == 1)
            Set(clause[0], NoReason);
        else
            Store(CollectionsMarshal.AsSpan(clause));
    }

    /// <summary>Whether all clauses and all assumptions can hold together.</summary>
    internal Answer Ask(IReadOnlyList<int> assumptions, ref long steps)
    {
        Core.Clear();
        steps -= _count / 64;
        while (!_isBroken)
        {
            var before = _trail.Count;
            var conflict = Propagate();
            steps -= _trail.Count - before + 1;
            if (conflict != NoReason)
            {
                if (_levels.Count == 0)
                    break;
                Learn(conflict);
                steps -= 16;
                if (steps < 0)
                    return Finish(Answer.Undecided);
                continue;
            }

            if (steps < 0)
                return Finish(Answer.Undecided);
            var next = NextAssumption(assumptions, out var isImpossible);
            if (isImpossible)
                return Finish(Answer.Impossible);
            if (next < 0 && (next = NextGuess()) < 0)
                return Finish(Answer.Possible);
            _levels.Add(_trail.Count);
            Set(next, NoReason);
        }

        _isBroken = true;
        return Answer.Impossible;
    }

    private Answer Finish(Answer answer)
    {
        if (answer == Answer.Possible)
        {
            Model = new bool[_count];
            for (var i = 0; i < _count; i++)
                Model[i] = _values[i] == 1;
        }

        BackTo(0);
        return answer;
    }

    private int NextAssumption(IReadOnlyList<int> assumptions, out bool isImpossible)
    {
        isImpossible = false;
        while (_levels.Count < assumptions.Count)
        {
            var assumption = assumptions[_levels.Count];
            if (Value(assumption) == Unset)
                return assumption;
            if (Value(assumption) == 0)
            {
                CollectCore(assumption);
                isImpossible = true;
                return -1;
            }

            // It holds already; an empty level keeps levels and assumptions in step.
            _levels.Add(_trail.Count);
        }

        return -1;
    }

    private int NextGuess()
    {
        while (_nextGuess < _count && _values[_nextGuess] != Unset)
            _nextGuess++;
        return _nextGuess < _count ? (2 * _nextGuess) + 1 : -1;
    }

    /// <summary>Draws every conclusion; returns a clause of which no literal can hold, or <see cref="NoReason"/>.</summary>
    private int Propagate()
    {
        var arena = CollectionsMarshal.AsSpan(_arena);
        while (_head < _trail.Count)
        {
            var falsified = _trail[_head++] ^ 1;
            var watching = _watches[falsified];
            var kept = 0;
            for (var i = 0; i < watching.Count; i++)
            {
                var clause = watching[i];
                if (arena[clause + 1] == falsified)
                    (arena[clause + 1], arena[clause + 2]) = (arena[clause + 2], falsified);
                var other = arena[clause + 1];
                if (Value(other) == 1 || !MoveWatch(arena, clause, falsified))
                    watching[kept++] = clause;
                else
                    continue;
                if (Value(other) == 1)
                    continue;
                if (Value(other) == 0)
                {
                    for (i++; i < watching.Count; i++)
                        watching[kept++] = watching[i];
                    watching.RemoveRange(kept, watching.Count - kept);
                    _head = _trail.Count;
                    return clause;
                }

                Set(other, clause);
            }

            watching.RemoveRange(kept, watching.Count - kept);
        }

        return NoReason;
    }

    /// <summary>Finds another literal of the clause to watch.</summary>
    private bool MoveWatch(Span<int> arena, int clause, int falsified)
    {
        var end = clause + arena[clause];
        for (var k = clause + 3; k <= end; k++)
        {
            if (Value(arena[k]) == 0)
                continue;
            (arena[clause + 2], arena[k]) = (arena[k], falsified);
            _watches[arena[clause + 2]].Add(clause);
            return true;
        }

        return false;
    }

    /// <summary>Learns why a dead end was one, and goes back to where that would have been seen.</summary>
    private void Learn(int conflict)
    {
        var learnt = new List<int> { 0 };
        var (open, literal, at, clause, back) = (0, -1, _trail.Count - 1, conflict, 0);
        do
        {
            for (var k = clause + 1; k <= clause + _arena[clause]; k++)
            {
                var variable = _arena[k] >> 1;
                if (_arena[k] == literal || _seen[variable] || _level[variable] == 0)
                    continue;
                _seen[variable] = true;
                if (_level[variable] == _levels.Count)
                {
                    open++;
                    continue;
                }

                learnt.Add(_arena[k]);
                if (_level[variable] > back)
                {
                    back = _level[variable];
                    (learnt[1], learnt[^1]) = (learnt[^1], learnt[1]);
                }
            }

            while (!_seen[_trail[at] >> 1])
                at--;
            literal = _trail[at--];
            clause = _reason[literal >> 1];
            _seen[literal >> 1] = false;
        }
        while (--open > 0);

        learnt[0] = literal ^ 1;
        foreach (var other in learnt)
            _seen[other >> 1] = false;
        BackTo(back);
        Set(learnt[0], learnt.Count == 1 ? NoReason : Store(CollectionsMarshal.AsSpan(learnt)));
    }

    /// <summary>Which assumptions made an assumption false.</summary>
    private void CollectCore(int assumption)
    {
        Core.Add(assumption);
        if (_level[assumption >> 1] == 0)
            return;
        _seen[assumption >> 1] = true;
        for (var i = _trail.Count - 1; i >= _levels[0]; i--)
        {
            var variable = _trail[i] >> 1;
            if (!_seen[variable])
                continue;
            _seen[variable] = false;
            var reason = _reason[variable];
            if (reason == NoReason)
                Core.Add(_trail[i]);
            for (var k = reason + 2; reason != NoReason && k <= reason + _arena[reason]; k++)
                _seen[_arena[k] >> 1] = _level[_arena[k] >> 1] > 0;
        }

        _seen[assumption >> 1] = false;
    }

    private int Store(ReadOnlySpan<int> clause)
    {
        var at = _arena.Count;
        _arena.Add(clause.Length);
        foreach (var literal in clause)
            _arena.Add(literal);
        _watches[clause[0]].Add(at);
        _watches[clause[1]].Add(at);
        return at;
    }

    private void Set(int literal, int reason)
    {
        var variable = literal >> 1;
        _values[variable] = (sbyte)((literal & 1) ^ 1);
        (_level[variable], _reason[variable]) = (_levels.Count, reason);
        _trail.Add(literal);
    }

    private void BackTo(int level)
    {
        if (_levels.Count <= level)
            return;
        for (var i = _trail.Count - 1; i >= _levels[level]; i--)
        {
            var variable = _trail[i] >> 1;
            _values[variable] = Unset;
            _nextGuess = Math.Min(_nextGuess, variable);
        }

        _trail.RemoveRange(_levels[level], _trail.Count - _levels[level]);
        _levels.RemoveRange(level, _levels.Count - level);
        _head = _trail.Count;
    }

    /// <summary>1 where it holds, 0 where its opposite does, −1 where neither is set.</summary>
    private int Value(int literal) => _values[literal >> 1] is Unset ? Unset : _values[literal >> 1] ^ (literal & 1);
}
