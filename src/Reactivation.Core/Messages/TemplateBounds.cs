namespace Reactivation.Messages;

/// <summary>What one template may take, so that a stranger's template cannot take more. Beyond a bound it throws; nothing is ever cut off.</summary>
public sealed record TemplateBounds
{
    /// <summary>The bounds that hold where none are given.</summary>
    public static TemplateBounds Default { get; } = new();

    /// <summary>The longest template, in UTF-16 units, inclusive.</summary>
    /// <value>262,144.</value>
    public int TextLength { get; init; } = 262_144;

    /// <summary>The longest output, and the longest text on the way to it, in UTF-16 units, inclusive.</summary>
    /// <value>262,144.</value>
    public int OutputLength { get; init; } = 262_144;

    /// <summary>The most steps of one rendering, inclusive. A statement is a step, and so are every 64 units of a text that a function makes or reads.</summary>
    /// <value>100,000.</value>
    public int Steps { get; init; } = 100_000;

    /// <summary>The deepest nesting of blocks, and of operations in one expression, inclusive.</summary>
    /// <value>64; more than 200 is taken as 200, which every thread's stack bears.</value>
    public int Nesting { get; init; } = 64;
}
