using System.Collections.Immutable;

namespace Reactivation.Messages.Rendering;

/// <summary>What names mean at a place of a template: loop variables, captured texts, or values that it is given.</summary>
internal sealed class Scope
{
    private readonly List<string> _roots = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<(string Name, int Slot, bool IsCapture)> _locals = [];

    /// <summary>The values that the template reads.</summary>
    internal ImmutableArray<string> Roots => [.. _roots];

    /// <summary>How many places the loops and captures need.</summary>
    internal int Slots { get; private set; }

    /// <summary>The first place of the innermost loop, for <c>for.index</c>; null outside.</summary>
    internal int? Loop { get; private set; }

    internal (int Slot, bool IsCapture)? Local(string name) => _locals.FindLastIndex(l => l.Name == name) is >= 0 and var i ? (_locals[i].Slot, _locals[i].IsCapture) : null;

    internal int Root(string name)
    {
        if (_places.TryGetValue(name, out var known))
            return known;
        _roots.Add(name);
        return _places[name] = _roots.Count - 1;
    }

    internal bool IsRead(string name) => _places.ContainsKey(name);

    /// <summary>A captured text, from here to the end of the template.</summary>
    internal int Capture(string name)
    {
        if (Local(name) is { } known)
            return known.Slot;
        _locals.Add((name, Slots, true));
        return Slots++;
    }

    /// <summary>A loop variable, until <see cref="Leave"/>.</summary>
    internal (int Slot, int? Outer) Enter(string name)
    {
        var (slot, outer) = (Slots, Loop);
        _locals.Add((name, slot, false));
        Slots += ForStatement.Places;
        Loop = slot;
        return (slot, outer);
    }

    internal void Leave(int? outer)
    {
        _locals.RemoveAt(_locals.Count - 1);
        Loop = outer;
    }

    /// <summary>In the <c>else</c> of a loop there is no <c>for</c>: it would be that of the loop that has not run.</summary>
    internal int? WithoutLoop()
    {
        var before = Loop;
        Loop = null;
        return before;
    }

    internal void Restore(int? loop) => Loop = loop;
}
