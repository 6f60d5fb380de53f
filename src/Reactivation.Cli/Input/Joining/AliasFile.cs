using Reactivation.Cli.Input.Columns;
using Reactivation.Cli.Input.Files;

namespace Reactivation.Cli.Input.Joining;

/// <summary>An alias file: a CSV with <c>alias,customer_id</c>.</summary>
internal sealed class AliasFile
{
    private readonly CsvTable _table;
    private readonly ColumnSet _columns;
    private readonly Column _alias;
    private readonly Column _customer;
    private readonly Dictionary<string, AliasLine> _lines = new(StringComparer.Ordinal);

    private AliasFile(CsvTable table)
    {
        _table = table;
        _columns = ColumnSet.Bind(table, FieldSet.Aliases);
        (_alias, _customer) = (_columns.Of("alias"), _columns.Of(Field.Id));
    }

    /// <summary>Reads the file. One wrong line would join strangers or part one customer, so no line is left out: any problem ends it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="encoding">Its encoding.</param>
    /// <returns>The aliases.</returns>
    /// <exception cref="InputException">The file cannot be used; all problems are named.</exception>
    internal static Aliases Read(FileInfo file, TextEncoding encoding)
    {
        using var table = CsvTable.Open(file, encoding);
        return new AliasFile(table).ReadAll();
    }

    private Aliases ReadAll()
    {
        var problems = new List<Problem>();
        while (_table.Read(out var problem))
        {
            if ((problem ?? ReadRow()) is { } wrong)
                problems.Add(wrong);
        }

        var aliases = new Aliases(_table.Name, _lines, problems) { UnusedColumns = _columns.Unused };
        InputException.ThrowIfAny(problems);
        return aliases;
    }

    private Problem? ReadRow()
    {
        var (alias, customer) = (_alias.Text(_table), _customer.Text(_table));
        if (alias.Length == 0)
            return _table.Problem(_alias.Header, "nothing", "the other id");
        if (customer.Length == 0)
            return _table.Problem(_customer.Header, "nothing", "the customer's id");
        var line = new AliasLine(alias, customer, _table.Line);
        if (_lines.TryAdd(alias, line))
            return null;
        var first = _lines[alias];
        return first.CustomerId == customer
            ? line.Problem(_table.Name, $"{alias} as an alias of {customer} again", "each alias once", $"line {first.Line} says so already")
            : line.Problem(_table.Name, $"{alias} as an alias of {customer}", "one customer for an alias", $"line {first.Line} says {first.CustomerId}");
    }
}
