using Reactivation.Customers;

namespace Reactivation.Cli.Input;

/// <summary>One customer as read from the files: the cells of the given columns and the events.</summary>
internal sealed class InputCustomer(string id, int givenCount)
{
    private readonly long[] _given = NewRow(givenCount);

    internal string Id { get; } = id;

    /// <summary>The line of the customer file; 0 where only events are there.</summary>
    internal int Line { get; set; }

    internal List<CustomerEvent> Events { get; } = [];

    internal EventHistory? History { get; set; }

    internal void Set(int column, long cell) => _given[column] = cell;

    internal DateOnly? Day(int column) => _given[column] is not Cell.Missing and var cell ? DateOnly.FromDayNumber((int)cell) : null;

    internal int? Count(int column) => _given[column] is not Cell.Missing and var cell ? (int)cell : null;

    internal decimal? Amount(int column) => _given[column] is not Cell.Missing and var cell ? Cell.ToAmount(cell) : null;

    internal string? Code(int column, ChoiceFact fact) => _given[column] is not Cell.Missing and var cell ? fact.Codes[(int)cell] : null;

    private static long[] NewRow(int length)
    {
        var row = new long[length];
        Array.Fill(row, Cell.Missing);
        return row;
    }
}
