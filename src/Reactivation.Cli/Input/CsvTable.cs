using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Reactivation.Cli.Input;

/// <summary>A CSV file with a header, plain or gzip, in UTF-8: its rows by column name, each with the line where it begins.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly CsvParser _parser;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly string[] _header;
    private bool _isBad;

    private CsvTable(string name, Stream stream)
    {
        Name = name;
        var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        _parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = _ => _isBad = true,
            IgnoreBlankLines = true,
            TrimOptions = TrimOptions.Trim,
        });
        _header = ReadSafely() ? [.. _parser.Record!.Select(h => h.Trim())] : [];
    }

    /// <summary>The file's name, as problems show it.</summary>
    internal string Name { get; }

    /// <summary>The header's columns, in their order.</summary>
    internal IReadOnlyList<string> Header => _header;

    /// <summary>The line on which the present row begins, from 1.</summary>
    internal int Line { get; private set; }

    internal string this[string column] => _columns.TryGetValue(column, out var index) ? _parser[index] : "";

    internal string this[int column] => _parser[column];

    public void Dispose() => _parser.Dispose();

    internal static CsvTable Open(FileInfo file, params string[] required)
    {
        if (!file.Exists)
            throw new InputException([new Problem { Source = file.Name, Found = "no such file", Expected = $"a CSV file at {file}" }]);
        Stream stream = file.OpenRead();
        if (stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B)
            stream = new GZipStream(Rewound(stream), CompressionMode.Decompress);
        else
            Rewound(stream);
        var table = new CsvTable(file.Name, stream);
        try
        {
            table.CheckHeader(required);
            return table;
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    internal bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>Goes to the next row; false at the end. A row that is no row of this table is returned as a problem.</summary>
    internal bool Read(out Problem? problem)
    {
        problem = null;
        if (!ReadSafely())
            return false;
        if (_isBad)
            problem = Problem(null, "a quotation mark inside a field that is not quoted", "quoted fields, with quotation marks doubled inside");
        else if (_parser.Count != _header.Length)
            problem = Problem(null, $"{_parser.Count} fields", $"{_header.Length}, as in the header");
        return true;
    }

    internal Problem Problem(string? column, string found, string expected, string? fix = null) => new() { Source = Name, Line = Line, Field = column, Found = found, Expected = expected, Fix = fix };

    private static Stream Rewound(Stream stream)
    {
        stream.Position = 0;
        return stream;
    }

    private bool ReadSafely()
    {
        _isBad = false;
        Line = _parser.RawRow + 1;
        try
        {
            return _parser.Read();
        }
        catch (DecoderFallbackException)
        {
            throw Unreadable("bytes that are no UTF-8", "a file in UTF-8");
        }
        catch (InvalidDataException)
        {
            throw Unreadable("a damaged gzip file", "a whole one");
        }
    }

    private InputException Unreadable(string found, string expected) => new([new Problem { Source = Name, Line = Line, Found = found, Expected = expected }]);

    private void CheckHeader(string[] required)
    {
        var problems = new List<Problem>();
        for (var i = 0; i < _header.Length; i++)
        {
            if (!_columns.TryAdd(_header[i], i))
                problems.Add(new Problem { Source = Name, Line = 1, Field = _header[i], Found = "this column twice", Expected = "each column once" });
        }

        foreach (var column in required.Where(r => !Has(r)))
            problems.Add(new Problem { Source = Name, Line = 1, Found = _header.Length == 0 ? "an empty file" : $"the columns {string.Join(", ", _header)}", Expected = $"a column {column}" });
        if (problems.Count > 0)
            throw new InputException(problems);
    }
}
