namespace Reactivation.Columns;

/// <summary>How a table is assessed. None of it changes an answer.</summary>
public sealed record TableOptions
{
    /// <summary>How many threads work at most, the caller's included. Events are aggregated by as many, or by those of the table (<see cref="CustomerTable.From(EventLog, int, CancellationToken)"/>) where these are more.</summary>
    /// <value>The default is 1.</value>
    public int DegreeOfParallelism { get; init; } = 1;

    /// <summary>The width of the vector registers that are used.</summary>
    /// <value>The default is <see cref="VectorWidth.Widest"/>.</value>
    public VectorWidth Width { get; init; } = VectorWidth.Widest;
}
