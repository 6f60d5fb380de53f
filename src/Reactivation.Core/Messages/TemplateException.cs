using System.Collections.Immutable;

namespace Reactivation.Messages;

/// <summary>A text is no template of the message subset, or a template cannot be registered.</summary>
public sealed class TemplateException : FormatException
{
    /// <summary>Every engine raises it, yours too.</summary>
    /// <param name="problems">All problems, by place; at least one.</param>
    public TemplateException(ImmutableArray<Problem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>All problems, by place; at least one.</summary>
    public ImmutableArray<Problem> Problems { get; }
}
