using System.Collections.Immutable;

namespace Reactivation.Hosting;

/// <summary>A policy was read again while the host ran.</summary>
/// <param name="Name">The policy's name; empty for the one without.</param>
/// <param name="Engine">The engine that serves from now on: the new one, or the last good one where there are problems.</param>
/// <param name="Problems">What kept the new policy from being taken; empty where it was.</param>
public sealed record PolicyReload(string Name, ReactivationEngine Engine, ImmutableArray<Problem> Problems);
