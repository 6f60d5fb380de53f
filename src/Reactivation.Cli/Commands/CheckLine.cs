namespace Reactivation.Cli.Commands;

/// <summary>A problem as compilers show them, so that editors find the place: <c>file:line:column: …</c>.</summary>
internal static class CheckLine
{
    internal static string Of(Problem problem) =>
        string.Join(':', new object?[] { problem.Source, problem.Line, problem.Column }.Where(p => p is not null)) + $": {problem with { Source = null, Line = null, Column = null }}";
}
