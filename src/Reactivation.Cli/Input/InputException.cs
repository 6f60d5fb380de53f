using System.Collections.Immutable;

namespace Reactivation.Cli.Input;

/// <summary>An input cannot be used at all; nothing is written.</summary>
internal sealed class InputException(IEnumerable<Problem> problems) : Exception
{
    internal ImmutableArray<Problem> Problems { get; } = [.. problems];

    public override string Message => string.Join(Environment.NewLine, Problems);
}
