namespace Reactivation.Segments;

/// <summary>The value at a rank, and the least value above it; null for none.</summary>
internal readonly record struct Ranked(long Value, long? Above);
