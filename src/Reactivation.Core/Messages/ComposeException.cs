using System.Collections.Immutable;

namespace Reactivation.Messages;

/// <summary>A message cannot be composed: values, duties or guard rails stand against it. Nothing was made.</summary>
public sealed class ComposeException : InvalidOperationException
{
    internal ComposeException(ImmutableArray<Problem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>All problems; at least one.</summary>
    public ImmutableArray<Problem> Problems { get; }
}
