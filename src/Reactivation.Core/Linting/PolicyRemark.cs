using System.Collections.Immutable;
using Reactivation.Decisions;

namespace Reactivation.Linting;

/// <summary>Something worth knowing about a policy that keeps nobody from using it.</summary>
/// <remarks>
/// What is said of all customers (<see cref="RemarkKind.NeverHolds"/>, <see cref="RemarkKind.AlwaysHolds"/>, <see cref="RemarkKind.NeverDecides"/>,
/// <see cref="RemarkKind.Equal"/>, <see cref="RemarkKind.Contained"/>) is proved: facts are taken to be independent of one another but for what
/// <see cref="RestsOn"/> names, and that can only hide such a remark, never make a false one. What is said of some customers
/// (<see cref="RemarkKind.Overlap"/>, <see cref="RemarkKind.Gap"/>) comes with a <see cref="Witness"/> that shows it.
/// </remarks>
public sealed record PolicyRemark
{
    /// <summary>What it says.</summary>
    public required RemarkKind Kind { get; init; }

    /// <summary>The list.</summary>
    public required PolicyList List { get; init; }

    /// <summary>The ids of what it is about: one row, both of a pair; none where it is about a whole dimension.</summary>
    public ImmutableArray<string> Ids { get; init; } = [];

    /// <summary>The ids of the rows that cover the one (<see cref="RemarkKind.NeverDecides"/>), or of the segment that contains it; else empty.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>The dimension of the segments; null for other lists.</summary>
    public string? Dimension { get; init; }

    /// <summary>The member of the policy, such as <c>Definitions[2]</c>: the first row that it is about, or the list.</summary>
    public string? Member { get; init; }

    /// <summary>The remark as a sentence.</summary>
    public required Wording Text { get; init; }

    /// <summary>What is taken for granted besides, such as that counts and days of one kind of event agree; empty where the remark holds for whatever data.</summary>
    public ImmutableArray<Wording> RestsOn { get; init; } = [];

    /// <summary>The first day as of which it holds, inclusive, where rows name dates of the calendar; null where it holds as of any day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>A customer who shows it; null where it speaks of all customers or of none.</summary>
    public Witness? Witness { get; init; }

    /// <summary>Whether it is probably a mistake; else it is for information.</summary>
    public bool IsWarning => Kind is RemarkKind.NeverHolds or RemarkKind.AlwaysHolds or RemarkKind.NeverDecides or RemarkKind.Equal;

    /// <summary>The sentence.</summary>
    /// <returns>In English.</returns>
    public override string ToString() => Text.English;
}
