namespace Reactivation.Columns.Events;

/// <summary>Where the ids of some events lie.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The greatest.</param>
internal readonly record struct IdRange(long Least, long Most)
{
    internal static IdRange Empty { get; } = new(long.MaxValue, long.MinValue);

    /// <summary>Whether what an id lies above the least fits 32 bits.</summary>
    internal bool IsNarrow => Most < Least || (ulong)(Most - Least) <= uint.MaxValue;

    internal IdRange With(IdRange other) => new(Math.Min(Least, other.Least), Math.Max(Most, other.Most));
}
