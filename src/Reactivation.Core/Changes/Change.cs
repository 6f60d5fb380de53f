namespace Reactivation.Changes;

/// <summary>One thing that changes in a verdict.</summary>
/// <param name="Kind">What.</param>
/// <param name="Id">The definition's or row's id, or the new stage, tier or cause in lower case (<c>none</c> for no cause).</param>
/// <param name="Appears">Whether it holds from then on; false where a definition or row ceases to.</param>
public sealed record Change(ChangeKind Kind, string Id, bool Appears = true)
{
    /// <summary>The change as files show it.</summary>
    /// <returns>Such as <c>stage:dormant</c>, <c>+r181</c>, <c>-P2</c>.</returns>
    public override string ToString() => Kind is ChangeKind.Definition or ChangeKind.Row ? (Appears ? "+" : "-") + Id : $"{Kind.ToString().ToLowerInvariant()}:{Id}";
}
