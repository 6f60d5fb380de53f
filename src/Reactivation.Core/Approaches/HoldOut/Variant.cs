namespace Reactivation.Approaches;

/// <summary>One of several wordings or offers that are compared (O6).</summary>
/// <param name="Name">The name.</param>
/// <param name="Weight">How many parts of the customers get it; 0 for none.</param>
public sealed record Variant(string Name, int Weight = 1);
