using System.Collections.Immutable;
using Reactivation.Conditions;
using Reactivation.Customers;

namespace Reactivation.Cli.Input;

/// <summary>The customer file: <c>customer_id</c> and a column per given fact, named as conditions name it.</summary>
internal sealed class CustomerFile : IDisposable
{
    private const string Id = "customer_id";

    private readonly CsvTable _table;
    private readonly List<int> _columns = [];
    private readonly List<string> _ignored = [];

    private CustomerFile(CsvTable table)
    {
        _table = table;
        var facts = ImmutableArray.CreateBuilder<Fact>();
        var problems = new List<Problem>();
        for (var i = 0; i < table.Header.Count; i++)
        {
            var column = table.Header[i];
            if (column == Id)
                continue;
            try
            {
                if (!LooksLikeFact(column))
                {
                    _ignored.Add(column);
                    continue;
                }

                facts.Add(FactCatalogue.Default.Parse(column));
                _columns.Add(i);
            }
            catch (ConditionFormatException wrong)
            {
                problems.AddRange(wrong.Problems.Select(p => p with { Source = table.Name, Line = 1, Column = null, Field = column }));
            }
        }

        Facts = facts.ToImmutable();
        foreach (var twice in Facts.GroupBy(f => f).Where(g => g.Count() > 1))
            problems.Add(new Problem { Source = table.Name, Line = 1, Field = twice.Key.ToString(), Found = "this fact twice", Expected = "each fact once" });
        if (problems.Count > 0)
            throw new InputException(problems);
    }

    internal ImmutableArray<Fact> Facts { get; }

    public void Dispose() => _table.Dispose();

    internal static CustomerFile Open(FileInfo file) => new(CsvTable.Open(file, Id));

    internal void ReadInto(CustomerInput input)
    {
        input.IgnoredColumns.AddRange(_ignored);
        while (_table.Read(out var problem))
        {
            if ((problem ?? ReadRow(input)) is { } wrong)
                input.Reject(wrong);
        }
    }

    /// <summary>A column that is no fact and not nearly one is the user's own affair; one that is nearly a fact is a misspelling.</summary>
    private static bool LooksLikeFact(string column) => column.Contains('[') || FactCatalogue.Default.Find(column) is not null || FactCatalogue.Default.NearestName(column) is not null;

    private Problem? ReadRow(CustomerInput input)
    {
        var id = _table[Id];
        if (id.Length == 0)
            return _table.Problem(Id, "nothing", "the customer's id");
        var cells = new long[Facts.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var text = _table[_columns[i]];
            if (FieldReader.Of(Facts[i], text) is not { } cell)
                return _table.Problem(Facts[i].ToString(), $"'{text}'", FieldReader.Expected(Facts[i]));
            cells[i] = cell;
        }

        var customer = input.Customer(id);
        if (customer.Line > 0)
            return _table.Problem(Id, $"a second row of customer {id}", "one row a customer", $"the first is on line {customer.Line}");
        customer.Line = _table.Line;
        for (var i = 0; i < cells.Length; i++)
            customer.Set(i, cells[i]);
        return null;
    }
}
