using System.Collections.Immutable;
using Reactivation.Proofs;

namespace Reactivation.Testing;

/// <summary>A verdict in an engine: asked of a customer as of a day.</summary>
internal sealed record Probe(ReactivationEngine Engine, string Text, Func<Assessment, bool> Holds, Func<Assessment, IEnumerable<Proof>> Proofs)
{
    internal bool Ask(Customer customer, DateOnly asOf) => Holds(Engine.Assess(customer, asOf));

    /// <summary>From one answer to another: the leaves that differ between them, as they stand after; where the rules cannot be compared leaf by leaf, all leaves.</summary>
    internal ImmutableArray<string> Differences(Customer before, DateOnly dayBefore, Customer after, DateOnly dayAfter)
    {
        var old = Nodes(before, dayBefore);
        var now = Nodes(after, dayAfter);
        var changed = old.Count == now.Count ? now.Where((leaf, i) => leaf.Holds != old[i].Holds).ToList() : now;
        return [.. (changed.Count > 0 ? changed : now).Select(leaf => leaf.Line()).Distinct()];
    }

    /// <summary>The leaves of the rules that decide, each with threshold and actual value.</summary>
    internal IEnumerable<string> Leaves(Customer customer, DateOnly day) => Nodes(customer, day).Select(l => l.Line()).Distinct();

    private List<ProofNode> Nodes(Customer customer, DateOnly day) => [.. Proofs(Engine.Assess(customer, day)).Select(p => p.Tree).OfType<ProofNode>().SelectMany(LeavesOf)];

    private static IEnumerable<ProofNode> LeavesOf(ProofNode node) => node.Children.IsEmpty ? [node] : node.Children.SelectMany(LeavesOf);
}
