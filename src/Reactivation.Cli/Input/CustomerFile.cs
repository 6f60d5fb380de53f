using System.Collections.Immutable;
using Reactivation.Cli.Input.Columns;
using Reactivation.Cli.Input.Files;
using Reactivation.Cli.Input.Mapping;
using Reactivation.Cli.Input.Recording;
using Reactivation.Customers;

namespace Reactivation.Cli.Input;

/// <summary>The customer file: the customer's id and a column per given fact.</summary>
internal sealed class CustomerFile
{
    private readonly CsvTable _table;
    private readonly ColumnSet _columns;
    private readonly Column _id;
    private readonly ImmutableArray<Column> _facts;

    private CustomerFile(CsvTable table, InputFiles files, MapSection? map)
    {
        _table = table;
        _columns = ColumnSet.Bind(table, FieldSet.Customers(files.Catalogue), map, files.DayFormat);
        _id = _columns.Of(Field.Id);
        _facts = [.. _columns.All.Where(c => c.Field.Fact is not null)];
    }

    internal ImmutableArray<Fact> Facts => [.. _facts.Select(f => f.Field.Fact!)];

    internal static CustomerFile Bind(CsvTable table, InputFiles files, HeaderMap map) => new(table, files, map.Customers);

    internal void ReadInto(CustomerInput input, Progress progress)
    {
        for (var rows = 1; _table.Read(out var problem); rows++)
        {
            progress.Count(_table.Name, rows);
            if ((problem ?? ReadRow(input)) is { } wrong)
                input.Reject(wrong);
        }

        input.Note(_table, _columns);
    }

    /// <summary>Facts that this file gives and that the events of a recorded kind say too: nobody can know which counts.</summary>
    internal IEnumerable<Problem> Contradicting(RecordedKinds records) =>
        from column in _facts
        from recorded in records.Contradicting(column.Field.Fact!)
        select _table.HeaderProblem(
            column.Header,
            $"{column.Field.Name} is given, and events of kind {recorded.Kind} are recorded too ({recorded.Where})",
            "each fact from one file",
            "leave one of the two out; a header map can ignore the column");

    private Problem? ReadRow(CustomerInput input)
    {
        var id = _id.Text(_table);
        if (id.Length == 0)
            return _table.Problem(_id.Header, "nothing", "the customer's id");
        var cells = new long[_facts.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var text = _facts[i].Text(_table);
            if (_facts[i].Cell(text) is not { } cell)
                return _facts[i].Problem(_table, text);
            cells[i] = cell;
        }

        var customer = input.Customer(id);
        if (customer.Line > 0)
            return _table.Problem(_id.Header, $"a second row of customer {customer.Id}{input.Aliases.Told(id)}", "one row a customer", $"the first is on line {customer.Line}{input.Aliases.Told(customer.WrittenId)}");
        customer.Give(id, _table.Line, cells);
        return null;
    }
}
