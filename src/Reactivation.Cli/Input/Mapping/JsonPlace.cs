namespace Reactivation.Cli.Input.Mapping;

/// <summary>Where something stands in a JSON file.</summary>
/// <param name="Source">The file's name.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 units.</param>
/// <param name="Path">The path of member names, such as <c>events.columns.購入日</c>; empty for the whole.</param>
internal readonly record struct JsonPlace(string Source, int Line, int Column, string Path)
{
    internal Problem Problem(string found, string expected, string? fix = null) => new()
    {
        Source = Source,
        Line = Line,
        Column = Column,
        Field = Path.Length == 0 ? null : Shown.Line(Path),
        Found = Shown.Line(found),
        Expected = Shown.Line(expected),
        Fix = fix is null ? null : Shown.Line(fix),
    };
}
