using System.Collections.Immutable;

namespace Reactivation.Decisions;

/// <summary>A policy cannot be used.</summary>
public sealed class PolicyException : Exception
{
    internal PolicyException(ImmutableArray<Problem> problems)
        : base(string.Join(Environment.NewLine, problems))
    {
        Problems = problems;
    }

    /// <summary>All problems; at least one.</summary>
    public ImmutableArray<Problem> Problems { get; }
}
