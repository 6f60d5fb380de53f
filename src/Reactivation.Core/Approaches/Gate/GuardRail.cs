using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>A guard rail that holds for a customer, because of the cause (A2): what must not be done, and why.</summary>
/// <remarks>Whether it holds is decided by a row of the approach policy; the gate is given those that hold.</remarks>
/// <param name="Id">The row's id.</param>
/// <param name="Why">The reason, for people.</param>
/// <param name="Closure">What is closed.</param>
public sealed record GuardRail(string Id, Wording Why, Closure Closure);
