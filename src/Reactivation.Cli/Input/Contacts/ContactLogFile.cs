using System.Globalization;
using Reactivation.Approaches;
using Reactivation.Cli.Input.Columns;
using Reactivation.Cli.Input.Files;
using Reactivation.Cli.Input.Mapping;
using Reactivation.Cli.Input.Values;

namespace Reactivation.Cli.Input.Contacts;

/// <summary>A contact log: consents, opt-outs, suppressions, relations, complaints, what was sent and opened; one row a record, its kind in a column.</summary>
/// <remarks>
/// One shape for all, as for events: systems export these as lists with a moment and a person, and where each comes in a file of its own, a
/// header map says the kind of the whole file.
/// </remarks>
internal sealed class ContactLogFile
{
    private readonly CsvTable _table;
    private readonly InputFiles _files;
    private readonly ColumnSet _columns;
    private readonly Column _id;
    private readonly Column _kind;
    private readonly Column _at;
    private readonly Column _channel;
    private readonly MomentReader _moments;
    private readonly RepeatedTexts _repeated = new();
    private int _ofNobody;

    private ContactLogFile(CsvTable table, InputFiles files, MapSection? map)
    {
        (_table, _files, _moments) = (table, files, new MomentReader(files.DayFormat));
        _columns = ColumnSet.Bind(table, FieldSet.ContactLog, map, files.DayFormat);
        (_id, _kind, _at, _channel) = (_columns.Of(Field.Id), _columns.Of("kind"), _columns.Of("at"), _columns.Of("channel"));
    }

    internal static ContactLogFile Bind(CsvTable table, InputFiles files, HeaderMap map) => new(table, files, map.ForContactLog(table.Name));

    internal void ReadInto(CustomerInput input, Progress progress)
    {
        for (var rows = 1; _table.Read(out var problem); rows++)
        {
            progress.Count(_table.Name, rows);
            if ((problem ?? ReadRow(input)) is { } wrong)
                input.Reject(wrong);
        }

        input.Note(_table, _columns);
        if (_ofNobody > 0)
            input.Note(string.Create(CultureInfo.InvariantCulture, $"{_table.Name}: rows of customers without a contact: {_ofNobody:N0}"));
    }

    private Problem? ReadRow(CustomerInput input)
    {
        var written = _id.Text(_table);
        if (written.Length == 0)
        {
            input.Contacts.StopsOfNobody += KindOf(_kind.Text(_table)) is { Stops: false } ? 0 : 1;
            return _table.Problem(_id.Header, "nothing", "the customer's id");
        }

        var id = input.Aliases.Resolve(written);
        var contact = input.Contacts.Find(id);
        var problem = Read(contact?.Zone ?? _files.Zone, out var kind, out var row) ?? Ahead(input.Contacts, kind!, row);
        if (!input.Contacts.Names(id))
            problem = WithoutContact(input, id, written, problem);
        if (problem is not null)
            input.Contacts.AddUnreadable(id, problem);
        else if (contact is not null)
            kind!.Put(contact, row);
        return problem;
    }

    /// <summary>What forbids contacts holds for a customer who has no contact yet; where nobody has the id, it may be another customer's. The rest is counted.</summary>
    private Problem? WithoutContact(CustomerInput input, string id, string written, Problem? problem)
    {
        var (contacts, kind) = (input.Contacts, KindOf(_kind.Text(_table)));
        var stops = kind is not { Stops: false };
        if (stops && input.Find(id) is not null)
        {
            if (problem is null)
                contacts.AddStop(id, string.Create(CultureInfo.InvariantCulture, $"{kind!.Name} ({_table.Name}, line {_table.Line})"));
            return problem;
        }

        if (stops)
            contacts.StopsOfNobody++;
        else if (problem is null)
            _ofNobody++;
        return problem ?? (stops ? _table.Problem(_id.Header, Shown.Text(written), $"a customer with a contact in {contacts.Source}", "the row forbids contacts, and nobody knows whose: mend the id, or say with --aliases whose it is") : null);
    }

    /// <summary>What forbids contacts and lies ahead is most likely a wrong date, and must not be passed over till then; what allows them does not count yet.</summary>
    private Problem? Ahead(ContactBook contacts, ContactLogKind kind, ContactLogRow row)
    {
        if (_files.Moment is not { } moment || (row.At <= moment && !(row.ClosedAt > moment)))
            return null;
        var column = kind.Stops && row.At > moment ? _at : kind.StopsWhenClosed && row.ClosedAt > moment ? _columns.Of(kind.Closing!) : null;
        if (column is not null)
        {
            contacts.StopsAhead++;
            return _table.Problem(column.Header, Shown.Text(column.Text(_table)), $"a moment not after the question's, {moment.Short()}", "--at says a later one");
        }

        // A contact on the question's own day counts from the day's end.
        contacts.RecordsAhead += kind.Edge == DayEdge.End && row.At <= moment.AddDays(1) ? 0 : 1;
        return null;
    }

    private ContactLogKind? KindOf(string name) => name.Length > 0 && _kind.Cell(name) is { } cell ? ContactLogKind.All[(int)cell] : null;

    private Problem? Read(TimeZoneInfo? zone, out ContactLogKind? kind, out ContactLogRow row)
    {
        (kind, row) = (null, default);
        var name = _kind.Text(_table);
        kind = KindOf(name);
        if (kind is null)
            return _kind.Problem(_table, name);
        if (Moment(_at, zone, kind.Edge, out var at) is { } wrong)
            return wrong;
        if (kind.Needed.FirstOrDefault(n => Text(n).Length == 0) is { } lacking)
            return _table.Problem(_columns.Of(lacking).Header, "nothing", $"a text: a record of kind {kind.Name} needs it", "a header map can say one for the whole file");
        if (Channel(out var channel) is { } unknown)
            return unknown;
        foreach (var other in ContactLogKind.ClosingColumns)
        {
            if (other != kind.Closing && Text(other).Length > 0)
                return _table.Problem(_columns.Of(other).Header, Shown.Text(Text(other)), $"nothing: a record of kind {kind.Name} has no such moment");
        }

        DateTimeOffset? closedAt = null;
        if (kind.Closing is { } closing && Text(closing).Length > 0)
        {
            if (Moment(_columns.Of(closing), zone, DayEdge.Begin, out var closed) is { } wrongEnd)
                return wrongEnd;

            // A day alone may have been any moment of it, so that it is not before a time of the same day.
            if (closed < at && (Moment(_columns.Of(closing), zone, DayEdge.End, out var last) is not null || last <= at))
                return _table.Problem(_columns.Of(closing).Header, Shown.Text(Text(closing)), $"a moment not before {_at.Header}, which is {Shown.Text(_at.Text(_table))}");
            closedAt = closed < at ? at : closed;
        }

        row = new ContactLogRow(at, closedAt, channel, Repeated("campaign"), Repeated("purpose"), Repeated("who"), Repeated("how"), Repeated("wording"), _table.Name, _table.Line);
        return null;
    }

    private Problem? Moment(Column column, TimeZoneInfo? zone, DayEdge edge, out DateTimeOffset at)
    {
        var text = column.Text(_table);
        var (expected, fix) = ("a moment", (string?)null);
        var read = text.Length == 0 ? null : _moments.Read(text, zone, edge, out expected, out fix);
        at = read ?? default;
        return read is null ? _table.Problem(column.Header, text.Length == 0 ? "nothing" : Shown.Text(text), text.Length == 0 ? MomentReader.Expected : expected, fix) : null;
    }

    private Problem? Channel(out Channel? channel)
    {
        var name = _channel.Text(_table);
        channel = _files.Channels.FirstOrDefault(c => c.Name == name);
        return channel is null && name.Length > 0 ? _table.Problem(_channel.Header, Shown.Text(name), $"one of {string.Join(", ", _files.Channels)}") : null;
    }

    /// <summary>A text that is kept, and stands in many rows.</summary>
    private string Repeated(string field) => _repeated.Of(Text(field));

    private string Text(string field) => _columns.Of(field).Text(_table);
}
