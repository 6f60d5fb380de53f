using Reactivation.Cli.Input.Files;
using Reactivation.Cli.Input.Values;

namespace Reactivation.Cli.Input.Columns;

/// <summary>Where one file has a field: a column, with the texts that a map translates, or one text for the whole file.</summary>
internal sealed class Column
{
    private readonly int _index;
    private readonly string _constant;
    private readonly IReadOnlyDictionary<string, string>? _values;
    private readonly ValueReader? _reader;

    private Column(Field field, string header, int index, string constant, IReadOnlyDictionary<string, string>? values, DayFormat? format)
    {
        (Field, Header, _index, _constant, _values) = (field, header, index, constant, values);
        _reader = field.Reader(format);
    }

    internal Field Field { get; }

    /// <summary>The name of the column in the file, as problems show it.</summary>
    internal string Header { get; }

    /// <summary>Whether a map gives one text for the whole file.</summary>
    internal bool IsConstant => _index < 0;

    /// <summary>How many values had a time of day, which was left out.</summary>
    internal int TimesLeftOut => _reader is DayReader days ? days.TimesLeftOut : 0;

    internal static Column At(Field field, string header, int index, IReadOnlyDictionary<string, string>? values, DayFormat? format) => new(field, header, index, "", values, format);

    internal static Column Constant(Field field, string text, DayFormat? format) => new(field, field.Name, -1, text, null, format);

    /// <summary>The text of the present row, translated; empty for none.</summary>
    internal string Text(CsvTable table)
    {
        if (_index < 0)
            return _constant;
        var text = table[_index];
        return _values is null ? text : Translated(text);
    }

    /// <summary>The cell of a text; null where it cannot be read.</summary>
    internal long? Cell(string text) => text.Length > 0 ? _reader!.Read(text) : Field.IsRequired ? null : Customers.Cell.Missing;

    /// <summary>What is wrong with a text that cannot be read.</summary>
    internal Problem Problem(CsvTable table, string text) => table.Problem(Header, Shown.Text(text), Field.Expected(_reader), _reader?.Fix(text));

    /// <summary>A map's texts count as they stand; where none is meant, full-width letters may stand for narrow ones.</summary>
    private string Translated(string text) => _values!.TryGetValue(text, out var meant) || _values.TryGetValue(NarrowText.Of(text), out meant) ? meant : text;
}
