using Reactivation.Customers;

namespace Reactivation.Cli.Input;

/// <summary>An event file: <c>customer_id,date</c> and optionally <c>kind</c> (default purchase), <c>amount</c>, <c>detail</c>, <c>category</c>.</summary>
internal sealed class EventFile : IDisposable
{
    private static readonly string[] Known = ["customer_id", "date", "kind", "amount", "detail", "category"];

    private readonly CsvTable _table;
    private readonly Dictionary<string, EventKind> _kinds = new(StringComparer.Ordinal);

    private EventFile(CsvTable table) => _table = table;

    public void Dispose() => _table.Dispose();

    internal static EventFile Open(FileInfo file) => new(CsvTable.Open(file, "customer_id", "date"));

    internal void ReadInto(CustomerInput input)
    {
        input.IgnoredColumns.AddRange(_table.Header.Except(Known));
        if (!_table.Has("kind"))
            input.Record(EventKind.Purchase);
        while (_table.Read(out var problem))
        {
            if ((problem ?? ReadRow(input)) is { } wrong)
                input.Reject(wrong);
        }
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static string? Hint(string name) => FactCatalogue.Default.NearestName(name) is { } near ? $"did you mean '{near}'?" : null;

    private Problem? ReadRow(CustomerInput input)
    {
        var id = _table["customer_id"];
        if (id.Length == 0)
            return _table.Problem("customer_id", "nothing", "the customer's id");
        var date = _table["date"];
        if (FieldReader.Day(date) is not { } day)
            return _table.Problem("date", $"'{date}'", "a day such as 2026-11-22");
        var name = _table["kind"];
        if (Kind(name) is not { } kind)
            return _table.Problem("kind", $"'{name}'", $"one of {string.Join(", ", FactCatalogue.Default.EventKinds)}, or a kind of your own in lower-case letters, digits and underscores", Hint(name));
        var amount = _table["amount"];
        var value = FieldReader.Amount(amount);
        if (amount.Length > 0 && value is null)
            return _table.Problem("amount", $"'{amount}'", "a number with at most four decimals, or nothing");
        var e = new CustomerEvent(day, kind, value, NullIfEmpty(_table["detail"]), NullIfEmpty(_table["category"]));
        if (e.Problem is { } wrong)
            return _table.Problem("detail", $"'{e.Detail}'", $"an event that can be used; {wrong}");
        input.Record(kind);
        input.Add(id, e);
        return null;
    }

    private EventKind? Kind(string name)
    {
        if (name.Length == 0)
            return EventKind.Purchase;
        if (!_kinds.TryGetValue(name, out var kind))
        {
            kind = FactCatalogue.Default.FindKind(name) ?? (EventKind.IsName(name) && Hint(name) is null ? new EventKind(name) : null);
            if (kind is not null)
                _kinds.Add(name, kind);
        }

        return kind;
    }
}
