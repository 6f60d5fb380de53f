using Reactivation.Customers;

namespace Reactivation.Cli.Input;

/// <summary>One customer as read from the files: the cells of the given columns and the events.</summary>
internal sealed class InputCustomer(string id, int number, int givenCount)
{
    /// <summary>The most that all amounts of a customer may come to, whatever their signs: then no sum over any of them leaves its bounds.</summary>
    private const long MostInAll = (long)Cell.MaxAmount * Cell.AmountScale;

    private long[] _given = NewRow(givenCount);
    private long _inAll;

    internal string Id { get; } = id;

    /// <summary>The number by which its events are stored.</summary>
    internal int Number { get; } = number;

    /// <summary>The id as the customer file has it, which may be an alias.</summary>
    internal string WrittenId { get; private set; } = id;

    /// <summary>The line of the customer file; 0 where only events are there.</summary>
    internal int Line { get; private set; }

    /// <summary>The day of the first event; the end of time where there is none.</summary>
    internal int FirstDay { get; private set; } = int.MaxValue;

    internal EventHistory? History { get; set; }

    /// <summary>Takes the row of the customer file.</summary>
    internal void Give(string writtenId, int line, long[] cells) => (WrittenId, Line, _given) = (writtenId, line, cells);

    /// <summary>Takes note of an event, unless the amounts come to more than can be added up.</summary>
    internal bool TryAdd(int day, long amount)
    {
        var size = amount == Cell.Missing ? 0 : Math.Abs(amount);
        if (size > MostInAll - _inAll)
            return false;
        _inAll += size;
        FirstDay = Math.Min(FirstDay, day);
        return true;
    }

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
