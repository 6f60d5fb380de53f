namespace Reactivation.Decisions;

/// <summary>What a decision says when no row holds: a stated default, never a silent one.</summary>
/// <typeparam name="T">What is decided.</typeparam>
/// <param name="Id">The id, once in its list.</param>
/// <param name="Then">What follows.</param>
/// <param name="Why">The reason, for people.</param>
public sealed record Otherwise<T>(string Id, T Then, Wording Why);
