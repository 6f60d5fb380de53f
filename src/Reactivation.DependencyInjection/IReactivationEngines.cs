using System.Collections.Immutable;

namespace Reactivation.Hosting;

/// <summary>The current engine of every policy: for singletons and long-running work, which see a changed policy by asking again. Thread-safe.</summary>
/// <remarks>
/// An engine never changes: ask once per unit of work and keep it for the whole of that, and the work is of one policy from beginning to end.
/// A policy that has changed into one that cannot be used leaves the last good engine in its place.
/// </remarks>
public interface IReactivationEngines
{
    /// <summary>Raised after a policy was read again: taken, or refused with its problems. Handlers run where the change was noticed, on a timer's thread as a rule. All are called; what they throw is thrown together there, as an <see cref="AggregateException"/>: on a timer's thread nobody catches it, which ends the process.</summary>
    event Action<PolicyReload>? Reloaded;

    /// <summary>The names that were added, in order of code points; the policy without a name is not among them.</summary>
    ImmutableArray<string> Names { get; }

    /// <summary>What keeps policies, as they are now, from being taken: their last good engines serve. Empty where all is well; such as a health check asks.</summary>
    ImmutableArray<Problem> Problems { get; }

    /// <summary>The current engine of a policy.</summary>
    /// <param name="name">Its name; null or empty for the policy without one.</param>
    /// <returns>The engine: the same instance until the policy changes.</returns>
    /// <exception cref="ArgumentException">No policy has the name.</exception>
    ReactivationEngine Current(string? name = null);
}
