using System.Collections.Immutable;

namespace Reactivation.Hosting;

/// <summary>One policy and the engine that serves for it now. Who asks gets one whole engine; a change puts another in its place.</summary>
internal sealed class LivePolicy
{
    private readonly object _taking = new();
    private readonly string _name;
    private readonly PolicySource _source;
    private volatile State _state;

    private LivePolicy(string name, PolicySource source, PolicyReading first)
    {
        (_name, _source) = (name, source);
        _state = new State(ReactivationEngine.Create(first.Policy!), first, first, []);
    }

    internal ReactivationEngine Engine => _state.Engine;

    internal ImmutableArray<Problem> Problems => _state.Problems;

    /// <summary>Reads the policy for the first time; null where there are problems, which are added.</summary>
    internal static LivePolicy? Read(string name, PolicySource source, ImmutableArray<Problem>.Builder problems)
    {
        var first = source.Read();
        problems.AddRange(Placed(name, first));
        return first.Policy is null ? null : new LivePolicy(name, source, first);
    }

    internal IDisposable? Watch(TimeProvider time, Action<PolicyReload> reloaded) => _source.Watch(time, reading =>
    {
        if (Take(reading) is { } reload)
            reloaded(reload);
    });

    /// <summary>Takes what was read, if it is not what was read last.</summary>
    private PolicyReload? Take(PolicyReading reading)
    {
        lock (_taking)
        {
            var (engine, served, seen, _) = _state;
            if (reading.IsSameAs(seen))
                return null;
            if (reading.Policy is not null && !reading.IsSameAs(served))
                (engine, served) = (ReactivationEngine.Create(reading.Policy), reading);
            _state = new State(engine, served, reading, [.. Placed(_name, reading)]);
            return new PolicyReload(_name, engine, _state.Problems);
        }
    }

    private static IEnumerable<Problem> Placed(string name, PolicyReading reading)
    {
        var origin = reading.Origin ?? (name == Registrations.Unnamed ? "the policy without a name" : $"policy {name}");
        return reading.Problems.Select(p => p with { Source = p.Source is null ? origin : $"{origin}, {p.Source}" });
    }

    /// <param name="Engine">What serves.</param>
    /// <param name="Served">What it was made of.</param>
    /// <param name="Seen">What was read last, good or bad.</param>
    /// <param name="Problems">What is wrong with that.</param>
    private sealed record State(ReactivationEngine Engine, PolicyReading Served, PolicyReading Seen, ImmutableArray<Problem> Problems);
}
