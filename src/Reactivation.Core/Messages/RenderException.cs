namespace Reactivation.Messages;

/// <summary>A template cannot be rendered with these values: a value is missing or of a kind that the place cannot take, or a bound is reached. Nothing was written.</summary>
public sealed class RenderException : InvalidOperationException
{
    internal RenderException(Problem problem, Exception? inner = null)
        : base(problem.ToString(), inner) => Problem = problem;

    /// <summary>Where in the template, what was found, what is expected.</summary>
    public Problem Problem { get; }
}
