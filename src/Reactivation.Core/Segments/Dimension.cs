using System.Collections.Immutable;
using Reactivation.Causes;
using Reactivation.Dormancy;
using Reactivation.Priorities;

namespace Reactivation.Segments;

/// <summary>What customers can be counted by: a dimension of segments, or one of the decisions.</summary>
internal sealed class Dimension
{
    private readonly Func<Assessment, IEnumerable<string>> _of;

    private Dimension(IEnumerable<string> members, Func<Assessment, IEnumerable<string>> of)
    {
        Members = [.. members];
        _of = of;
    }

    /// <summary>The members, in the policy's order.</summary>
    internal ImmutableArray<string> Members { get; }

    /// <summary>The dimensions that are no segments': segments cannot stand in one of these names.</summary>
    internal static ImmutableArray<string> OfDecisions { get; } = ["stage", "definition", "cause", "tier"];

    internal static Dimension Of(ReactivationPolicy policy, string dimension) => dimension switch
    {
        "stage" => new(Codes<Stage>(), a => [Code(a.Stage)]),
        "definition" => new(policy.Definitions.Select(d => d.Id), a => a.Definitions),
        "cause" => new(Codes<Cause>(), a => a.Cause is { } found ? [Code(found.Cause)] : []),
        "tier" => new(Codes<PriorityTier>().Skip(1).Reverse(), a => a.Priority.Tier == PriorityTier.None ? [] : [Code(a.Priority.Tier)]),
        _ => Segments(policy, dimension),
    };

    /// <summary>The members that a customer is in; <see cref="CrossTable.None"/> where there is none.</summary>
    internal ImmutableArray<string> MembersOf(Assessment assessment) => _of(assessment).ToImmutableArray() is { IsEmpty: false } members ? members : [CrossTable.None];

    private static Dimension Segments(ReactivationPolicy policy, string dimension)
    {
        var members = policy.Segments.Where(s => s.Then == dimension).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return members.Count > 0
            ? new(policy.Segments.Select(s => s.Id).Where(members.Contains), a => a.Segments.Where(members.Contains))
            : throw new ArgumentException($"The policy has no dimension '{dimension}'; it has stage, definition, cause, tier, {string.Join(", ", policy.Segments.Select(s => s.Then).Distinct())}.", nameof(dimension));
    }

    private static IEnumerable<string> Codes<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Code);

    private static string Code<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
