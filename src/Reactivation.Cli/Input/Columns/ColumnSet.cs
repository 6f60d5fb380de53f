using System.Collections.Immutable;
using Reactivation.Cli.Input.Files;
using Reactivation.Cli.Input.Mapping;
using Reactivation.Cli.Input.Values;

namespace Reactivation.Cli.Input.Columns;

/// <summary>The fields that one file gives, found by a map, or else by the names in its header.</summary>
internal sealed class ColumnSet
{
    /// <summary>What other programs write between columns.</summary>
    private static readonly (char Sign, string Name)[] Separators = [(';', "semicolons"), ('\t', "tabs"), ('|', "vertical bars")];

    private const string Ignoring = "A header map can ignore";

    private readonly CsvTable _table;
    private readonly FieldSet _fields;
    private readonly Dictionary<string, Column> _columns = new(StringComparer.Ordinal);
    private readonly List<string> _unused = [];
    private readonly List<Problem> _problems = [];

    private ColumnSet(CsvTable table, FieldSet fields) => (_table, _fields) = (table, fields);

    /// <summary>The columns and constants, in the order of the header.</summary>
    internal ImmutableArray<Column> All => [.. _columns.Values];

    /// <summary>Columns that are no field and that no map ignores; they are named to the user, not dropped in silence.</summary>
    internal IReadOnlyList<string> Unused => _unused;

    /// <summary>Finds what the file gives.</summary>
    /// <param name="table">The file.</param>
    /// <param name="fields">What files of its sort can give.</param>
    /// <param name="map">What the user says of its columns; null for nothing.</param>
    /// <param name="format">How days are written.</param>
    /// <returns>The columns.</returns>
    /// <exception cref="InputException">The header cannot be used; all problems are named.</exception>
    internal static ColumnSet Bind(CsvTable table, FieldSet fields, MapSection? map = null, DayFormat? format = null)
    {
        var set = new ColumnSet(table, fields);
        var headers = set.Headers(map);
        foreach (var (header, index) in headers)
            set.Bind(header, index, map, format);
        if (map is not null)
            set.AddFromMap(map, headers, format);
        set.CheckRequired();
        InputException.ThrowIfAny(set._problems);
        return set;
    }

    /// <summary>The column of a field; an empty text for the whole file where the file does not have it.</summary>
    internal Column Of(string field) => _columns.GetValueOrDefault(field) ?? Column.Constant(_fields.Find(field, [])!, "", null);

    internal bool Has(string field) => _columns.ContainsKey(field);

    /// <summary>The columns by their names. A name that stands twice says nothing; where it is ignored, that does not matter.</summary>
    private Dictionary<string, int> Headers(MapSection? map)
    {
        var headers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _table.Header.Count; i++)
        {
            var header = _table.Header[i];
            if (map is not null && map.Ignored.Contains(header))
                continue;
            if (!headers.TryAdd(header, i))
                _problems.Add(_table.HeaderProblem(header, "this column twice", "each column once"));
        }

        return headers;
    }

    private void Bind(string header, int index, MapSection? map, DayFormat? format)
    {
        var mapped = map?.Columns.Where(c => c.Header == header).ToList() ?? [];
        foreach (var rule in mapped)
            Add(Column.At(rule.Field, header, index, rule.Values, rule.Format ?? format));
        if (mapped.Count > 0)
            return;
        var problems = new List<Problem>();
        if (_fields.Find(header, problems) is { } field)
            Add(Column.At(field, header, index, null, format));
        else if (problems.Count == 0)
            _unused.Add(header);
        _problems.AddRange(problems.Select(p => _table.HeaderProblem(header, p.Found, p.Expected, $"{p.Fix} {Ignoring} the column, if it is no fact".TrimStart())));
    }

    private void AddFromMap(MapSection map, Dictionary<string, int> headers, DayFormat? format)
    {
        foreach (var missing in map.Columns.Where(c => !headers.ContainsKey(c.Header)).DistinctBy(c => c.Header))
            _problems.Add(missing.Place.Problem($"the column {missing.Header}", $"a column of {_table.Name}, which has {Listed()}"));
        foreach (var constant in map.Constants)
            Add(Column.Constant(constant.Field, constant.Text, format));
    }

    private void Add(Column column)
    {
        if (_columns.TryAdd(column.Field.Name, column))
            return;
        var first = _columns[column.Field.Name];
        _problems.Add(_table.HeaderProblem(column.Header, $"{column.Field.Name} from {Origin(first)} and from {Origin(column)}", "each from one column", $"{Ignoring} one of them"));
    }

    private void CheckRequired()
    {
        if (_table.Header is [var only] && _fields.Required.Any(r => !Has(r)) && Separators.FirstOrDefault(s => only.Contains(s.Sign)) is { Name: { } name })
        {
            _problems.Add(_table.HeaderProblem(null, $"columns separated by {name}", "columns separated by commas", "write the file as CSV with commas"));
            return;
        }

        if (_table.Header.Count == 0)
            _problems.Add(_table.HeaderProblem(null, "an empty file", $"a header with {Shown.Names(_fields.Required)}, and rows below it"));
        foreach (var field in _fields.Required.Where(r => _table.Header.Count > 0 && !Has(r)))
            _problems.Add(_table.HeaderProblem(null, $"the columns {Listed()}", $"a column {field}", _fields == FieldSet.Aliases ? null : "or say with --map which column it is"));
    }

    private string Listed() => Shown.Names(_table.Header);

    private static string Origin(Column column) => column.IsConstant ? "the constants of the header map" : $"the column {column.Header}";
}
