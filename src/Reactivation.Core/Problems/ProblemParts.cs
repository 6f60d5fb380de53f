namespace Reactivation.Problems;

/// <summary>What a problem says, in one language.</summary>
internal sealed record ProblemParts(string Found, string Expected, string? Fix);
