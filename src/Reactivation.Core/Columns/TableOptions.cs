namespace Reactivation.Columns;

/// <summary>How a table is assessed. None of it changes an answer.</summary>
public sealed record TableOptions
{
    /// <summary>How many threads work at most, the caller's included.</summary>
    /// <value>The default is 1.</value>
    public int DegreeOfParallelism { get; init; } = 1;

    /// <summary>The width of the vector registers that are used.</summary>
    /// <value>The default is <see cref="VectorWidth.Widest"/>.</value>
    public VectorWidth Width { get; init; } = VectorWidth.Widest;
}
