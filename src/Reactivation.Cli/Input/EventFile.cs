using System.Globalization;
using Reactivation.Cli.Input.Columns;
using Reactivation.Cli.Input.Files;
using Reactivation.Cli.Input.Mapping;
using Reactivation.Cli.Input.Recording;
using Reactivation.Customers;

namespace Reactivation.Cli.Input;

/// <summary>An event file: the customer's id and a day in every row, and optionally kind (default purchase), amount, detail, category.</summary>
internal sealed class EventFile
{
    private static readonly string MostInAll = string.Create(CultureInfo.InvariantCulture, $"at most {Cell.MaxAmount:N0} in all");

    private readonly CsvTable _table;
    private readonly KindNames _kindNames;
    private readonly ColumnSet _columns;
    private readonly Column _id;
    private readonly Column _date;
    private readonly Column _kind;
    private readonly Column _amount;
    private readonly Column _detail;
    private readonly Column _category;
    private readonly Dictionary<string, EventKind> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<EventKind> _occurred = [];

    private EventFile(CsvTable table, InputFiles files, MapSection? map)
    {
        _table = table;
        _kindNames = new KindNames(files.Catalogue);
        _columns = ColumnSet.Bind(table, FieldSet.Events(_kindNames), map, files.DayFormat);
        (_id, _date, _kind) = (_columns.Of(Field.Id), _columns.Of("date"), _columns.Of("kind"));
        (_amount, _detail, _category) = (_columns.Of("amount"), _columns.Of("detail"), _columns.Of("category"));
    }

    internal static EventFile Bind(CsvTable table, InputFiles files, HeaderMap map) => new(table, files, map.ForEvents(table.Name));

    internal void ReadInto(CustomerInput input, Progress progress)
    {
        if (!_columns.Has("kind"))
            input.Records.Occurs(EventKind.Purchase, KindsFrom());
        for (var rows = 1; _table.Read(out var problem); rows++)
        {
            progress.Count(_table.Name, rows);
            if ((problem ?? ReadRow(input)) is { } wrong)
                input.Reject(wrong);
        }

        foreach (var kind in _occurred)
            input.Records.Occurs(kind, KindsFrom());
        input.Note(_table, _columns);
    }

    private Problem? ReadRow(CustomerInput input)
    {
        var id = _id.Text(_table);
        if (id.Length == 0)
            return _table.Problem(_id.Header, "nothing", "the customer's id");
        var date = _date.Text(_table);
        if (_date.Cell(date) is not { } day)
            return _date.Problem(_table, date);
        var name = _kind.Text(_table);
        if (Kind(name) is not { } kind)
            return _table.Problem(_kind.Header, Shown.Text(name), _kindNames.Expected, _kindNames.Fix(name));
        var text = _amount.Text(_table);
        if (_amount.Cell(text) is not { } amount)
            return _amount.Problem(_table, text);
        var detail = _detail.Text(_table);
        if (new CustomerEvent(default, kind, Detail: detail.Length == 0 ? null : detail).Check() is [var wrong, ..])
            return _table.Problem(_detail.Header, Shown.Text(detail), wrong.Expected);
        if (!input.TryAdd(id, (int)day, kind, amount, detail, _category.Text(_table)))
            return _table.Problem(_amount.Header, $"{Shown.Text(text)}, with which the amounts of customer {id} go", MostInAll);
        _occurred.Add(kind);
        return null;
    }

    /// <summary>What makes the events of this file what they are, for people.</summary>
    private string KindsFrom() =>
        !_columns.Has("kind") ? $"{_table.Name}, which has no column kind"
        : _kind.IsConstant ? $"{_table.Name}, by the header map"
        : $"{_table.Name}, column {_kind.Header}";

    private EventKind? Kind(string name)
    {
        if (name.Length == 0)
            return EventKind.Purchase;
        if (!_kinds.TryGetValue(name, out var kind))
        {
            kind = _kindNames.Find(name);
            if (kind is not null)
                _kinds.Add(name, kind);
        }

        return kind;
    }
}
