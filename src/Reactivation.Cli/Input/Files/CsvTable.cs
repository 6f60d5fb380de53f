using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Reactivation.Cli.Input.Files;

/// <summary>A CSV file with a header: its rows by the position of a column, each with the line where it begins.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly CsvParser _parser;
    private readonly string[] _header;
    private bool _isBad;

    private CsvTable(string name, TextReader text)
    {
        Name = name;
        _parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = _ => _isBad = true,
            BufferSize = 1 << 14,
            IgnoreBlankLines = true,
            TrimOptions = TrimOptions.Trim,
            WhiteSpaceChars = [' ', '\t', '\u3000'],
        });
        _header = MoveNext() ? [.. _parser.Record!.Select(h => h.Trim())] : [];
        HeaderLine = _header.Length == 0 ? 1 : Line;
    }

    /// <summary>The file's name, as problems show it.</summary>
    internal string Name { get; }

    /// <summary>The header's columns, in their order.</summary>
    internal IReadOnlyList<string> Header => _header;

    /// <summary>The line on which the header stands, from 1.</summary>
    internal int HeaderLine { get; }

    /// <summary>Whether a row was read below the header.</summary>
    internal bool HasRows { get; private set; }

    /// <summary>The line on which the present row begins, from 1. The parser knows the line on which it ends.</summary>
    internal int Line => _parser.RawRow - LineBreaks(IsLeftOpen ? _parser.RawRecord : Row);

    /// <summary>A field of the present row, without the spaces around it, narrow or wide.</summary>
    internal string this[int column] => _parser[column].Trim();

    public void Dispose() => _parser.Dispose();

    internal static CsvTable Open(FileInfo file, TextEncoding encoding)
    {
        var text = StrictReader.Open(file, encoding);
        try
        {
            return new CsvTable(file.Name, text);
        }
        catch
        {
            text.Dispose();
            throw;
        }
    }

    /// <summary>Goes to the next row; false at the end. A row that is no row of this table is returned as a problem.</summary>
    internal bool Read(out Problem? problem)
    {
        problem = null;
        if (!MoveNext())
            return false;
        HasRows = true;
        if (_isBad)
            problem = Problem(null, $"a quotation mark inside a field that is not quoted{Extent()}", "quoted fields, with quotation marks doubled inside");
        else if (_parser.Count != _header.Length)
            problem = Problem(null, $"{_parser.Count} fields{Extent()}", $"{_header.Length}, as in the header");
        return true;
    }

    /// <summary>A problem with the present row.</summary>
    internal Problem Problem(string? column, string found, string expected, string? fix = null) => At(Line, column, found, expected, fix);

    /// <summary>A problem with the header.</summary>
    internal Problem HeaderProblem(string? column, string found, string expected, string? fix = null) => At(HeaderLine, column, found, expected, fix);

    private Problem At(int line, string? column, string found, string expected, string? fix) =>
        new() { Source = Name, Line = line, Field = column is null ? null : Shown.Line(column), Found = Shown.Line(found), Expected = Shown.Line(expected), Fix = fix is null ? null : Shown.Line(fix) };

    private bool MoveNext()
    {
        _isBad = false;
        if (!_parser.Read())
            return false;

        // The parser looks at a field's quotation marks only when the field is asked for; what it makes of them is kept for the next time.
        for (var i = 0; i < _parser.Count; i++)
            _ = _parser[i];
        return true;
    }

    /// <summary>The text of the present row without the break that ends it.</summary>
    private ReadOnlySpan<char> Row => _parser.RawRecord.AsSpan().TrimEnd("\r\n");

    /// <summary>Whether a quotation mark is left open until the end of the file, so that the last line break ends no row.</summary>
    private bool IsLeftOpen => _isBad && _parser[_parser.Count - 1] is [.., '\r' or '\n'];

    /// <summary>Where a row that is none goes over several lines, a quotation mark is left open and took the lines below with it.</summary>
    private string Extent() => LineBreaks(Row) is > 0 and var more ? $" (lines {Line} to {Line + more})" : "";

    private static int LineBreaks(ReadOnlySpan<char> text) => text.Count('\n') + text.Count('\r') - text.Count("\r\n");
}
