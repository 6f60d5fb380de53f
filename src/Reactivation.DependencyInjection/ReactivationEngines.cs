using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Reactivation.Hosting;

/// <summary>The policies of a host, followed until disposed.</summary>
internal sealed class ReactivationEngines : IReactivationEngines, IDisposable
{
    private readonly FrozenDictionary<string, LivePolicy> _policies;
    private readonly ImmutableArray<IDisposable> _watches;

    internal ReactivationEngines(Dictionary<string, LivePolicy> policies, TimeProvider time)
    {
        _policies = policies.ToFrozenDictionary(StringComparer.Ordinal);
        Names = [.. policies.Keys.Where(n => n != Registrations.Unnamed).Order(StringComparer.Ordinal)];
        // What watches lives as long as the host: the request that happened to come first must not be remembered with it.
        using AsyncFlowControl? flow = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        _watches = [.. policies.Values.Select(p => p.Watch(time, Tell)).OfType<IDisposable>()];
    }

    public event Action<PolicyReload>? Reloaded;

    public ImmutableArray<string> Names { get; }

    public ImmutableArray<Problem> Problems => [.. Names.Prepend(Registrations.Unnamed).SelectMany(n => _policies[n].Problems)];

    public ReactivationEngine Current(string? name = null) => _policies.TryGetValue(name ?? Registrations.Unnamed, out var policy)
        ? policy.Engine
        : throw new ArgumentException($"No policy '{name}' was added; there {(Names.IsEmpty ? "is only the one without a name" : $"are {string.Join(", ", Names)} and the one without a name")}.", nameof(name));

    /// <summary>Everyone is told, whatever another's handler throws.</summary>
    private void Tell(PolicyReload reload)
    {
        var thrown = new List<Exception>();
        foreach (var handler in Reloaded?.GetInvocationList() ?? [])
        {
            try
            {
                ((Action<PolicyReload>)handler)(reload);
            }
            catch (Exception e)
            {
                thrown.Add(e);
            }
        }

        if (thrown.Count > 0)
            throw new AggregateException(thrown);
    }

    public void Dispose()
    {
        foreach (var watch in _watches)
            watch.Dispose();
    }
}
