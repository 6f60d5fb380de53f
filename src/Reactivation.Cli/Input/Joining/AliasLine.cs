namespace Reactivation.Cli.Input.Joining;

/// <summary>A line of an alias file.</summary>
/// <param name="Alias">The other id.</param>
/// <param name="CustomerId">The customer's own id, or an alias of it.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record AliasLine(string Alias, string CustomerId, int Line)
{
    internal Problem Problem(string source, string found, string expected, string? fix = null) => new() { Source = source, Line = Line, Field = "alias", Found = Shown.Line(found), Expected = expected, Fix = fix is null ? null : Shown.Line(fix) };
}
