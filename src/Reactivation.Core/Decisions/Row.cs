namespace Reactivation.Decisions;

/// <summary>One row of a decision: when this holds, then that, and why (5.6).</summary>
/// <typeparam name="T">What is decided.</typeparam>
/// <param name="Id">The id: letters, digits, underscores and hyphens, beginning with a letter; once in its list.</param>
/// <param name="When">The condition.</param>
/// <param name="Then">What follows.</param>
/// <param name="Why">The reason, for people.</param>
public sealed record Row<T>(string Id, Condition When, T Then, Wording Why);
