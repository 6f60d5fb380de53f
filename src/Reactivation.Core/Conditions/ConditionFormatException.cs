using System.Collections.Immutable;

namespace Reactivation.Conditions;

/// <summary>A text is no condition, or no formula.</summary>
public sealed class ConditionFormatException : FormatException
{
    internal ConditionFormatException(ImmutableArray<Problem> problems)
        : base(string.Join(Environment.NewLine, problems))
    {
        Problems = problems;
    }

    /// <summary>All problems, by place; at least one.</summary>
    public ImmutableArray<Problem> Problems { get; }
}
