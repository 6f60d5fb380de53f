namespace Reactivation.Decisions;

/// <summary>A condition saved under a name (D9), to be used by others as <c>condition id</c>.</summary>
/// <param name="Id">The id, once among the named conditions.</param>
/// <param name="When">The condition.</param>
public sealed record NamedCondition(string Id, Condition When);
