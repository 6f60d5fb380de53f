namespace Reactivation.Messages;

/// <summary>A template cannot be rendered with these values: a value is missing or of a kind that the place cannot take, or a bound is reached. Nothing was written.</summary>
public sealed class RenderException : InvalidOperationException
{
    /// <summary>Every engine raises it, yours too.</summary>
    /// <param name="problem">Where in the template, what was found, what is expected.</param>
    /// <param name="inner">What the engine raised; null for nothing.</param>
    public RenderException(Problem problem, Exception? inner = null)
        : base(problem.ToString(), inner) => Problem = problem;

    /// <summary>Where in the template, what was found, what is expected.</summary>
    public Problem Problem { get; }
}
