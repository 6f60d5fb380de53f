using Scriban.Parsing;

namespace Reactivation.Messages;

/// <summary>The engine's places, which count from 0, as ours, which count from 1.</summary>
internal static class ScribanProblem
{
    internal static Problem At(SourceSpan span, string found, string expected, string? fix = null) =>
        new() { Line = span.Start.Line + 1, Column = span.Start.Column + 1, Found = found.ReplaceLineEndings(" "), Expected = expected, Fix = fix };
}
