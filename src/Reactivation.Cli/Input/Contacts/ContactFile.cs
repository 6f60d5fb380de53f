using System.Collections.Immutable;
using Reactivation.Approaches;
using Reactivation.Cli.Input.Columns;
using Reactivation.Cli.Input.Files;
using Reactivation.Cli.Input.Mapping;
using Reactivation.Cli.Input.Values;

namespace Reactivation.Cli.Input.Contacts;

/// <summary>The contact file: of each customer the one person who is written to or called, with zone, jurisdiction and an address per channel.</summary>
internal sealed class ContactFile
{
    private readonly CsvTable _table;
    private readonly InputFiles _files;
    private readonly ColumnSet _columns;
    private readonly Column _id;
    private readonly Column _language;
    private readonly Column _audience;
    private readonly ImmutableArray<Channel> _channels;
    private readonly ImmutableArray<(Column Address, Column State)> _addresses;
    private readonly RepeatedTexts _repeated = new();

    private ContactFile(CsvTable table, InputFiles files, MapSection? map)
    {
        (_table, _files) = (table, files);
        _columns = ColumnSet.Bind(table, FieldSet.Contacts(files.Channels), map, files.DayFormat);
        (_id, _language, _audience) = (_columns.Of(Field.Id), _columns.Of("language"), _columns.Of("audience"));
        _channels = [.. files.Channels.Where(c => _columns.Has(c.Name))];
        _addresses = [.. _channels.Select(c => (_columns.Of(c.Name), _columns.Of(StateOf(c))))];
        InputException.ThrowIfAny([.. HeaderProblems()]);
    }

    /// <summary>The codes of the column of a state, in the order of their cells.</summary>
    internal static string[] States { get; } = ["usable", "invalid", "bouncing"];

    /// <summary>The name of the column with the state of a channel's addresses.</summary>
    internal static string StateOf(Channel channel) => $"{channel}_state";

    internal static ContactFile Bind(CsvTable table, InputFiles files, HeaderMap map) => new(table, files, map.Contacts);

    internal void ReadInto(CustomerInput input, Progress progress)
    {
        (input.Contacts.Source, input.Contacts.Channels) = (_table.Name, _channels);
        for (var rows = 1; _table.Read(out var problem); rows++)
        {
            progress.Count(_table.Name, rows);
            if ((problem ?? ReadRow(input)) is { } wrong)
                input.Reject(wrong);
        }

        input.Note(_table, _columns);
    }

    private IEnumerable<Problem> HeaderProblems()
    {
        if (_channels.IsEmpty)
            yield return _table.HeaderProblem(null, $"the columns {Shown.Names(_table.Header)}", $"a column with addresses: {string.Join(", ", _files.Channels)}", "or say with --map which column it is");
        foreach (var channel in _files.Channels.Except(_channels).Where(c => _columns.Has(StateOf(c))))
            yield return _table.HeaderProblem(StateOf(channel), "the state of an address", $"a column {channel} with the address too");
    }

    private Problem? ReadRow(CustomerInput input)
    {
        var written = _id.Text(_table);
        if (written.Length == 0)
            return _table.Problem(_id.Header, "nothing", "the customer's id");
        var id = input.Aliases.Resolve(written);
        var problem = Read(id, out var contact);
        if (contact is not null && !input.Contacts.TryAdd(contact))
            problem = _table.Problem(_id.Header, $"a second contact of customer {id}{input.Aliases.Told(written)}", "one contact a customer", $"the first is on line {input.Contacts.Find(id)!.Line}");
        if (problem is not null)
            input.Contacts.Reject(id, problem);
        return problem;
    }

    private Problem? Read(string id, out Contact? contact)
    {
        contact = null;
        var (zoneId, jurisdiction, language, audience) = (Text("zone"), Text("jurisdiction"), _language.Text(_table), _audience.Text(_table));
        var zone = _files.Zone;
        if (zoneId.Length > 0 ? !Zones.TryFind(zoneId, out zone) : zone is null)
            return _table.Problem(_columns.Of("zone").Header, zoneId.Length > 0 ? Shown.Text(zoneId) : "nothing", Zones.Expected, "--zone says it for contacts whose row does not");
        if (jurisdiction.Length == 0 && _files.Jurisdiction is null)
            return _table.Problem(_columns.Of("jurisdiction").Header, "nothing", "whose law applies, such as JP, US or EU", "--jurisdiction says it for contacts whose row does not");
        if (_language.Cell(language) is not { } languageCell)
            return _language.Problem(_table, language);
        if (_audience.Cell(audience) is not { } audienceCell)
            return _audience.Problem(_table, audience);
        var addresses = ImmutableArray.CreateBuilder<(string, AddressState)>(_addresses.Length);
        foreach (var (address, state) in _addresses)
        {
            if (state.Cell(state.Text(_table)) is not { } stateCell)
                return state.Problem(_table, state.Text(_table));
            addresses.Add((address.Text(_table), AddressForm.StateOf(address.Field.Name, address.Text(_table), stateCell)));
        }

        contact = new Contact(id, _table.Line, zone!, _repeated.Of(jurisdiction.Length > 0 ? jurisdiction : _files.Jurisdiction!), audienceCell == 1 ? Audience.Business : Audience.Consumer)
        {
            Language = languageCell switch { 0 => Language.English, 1 => Language.Japanese, _ => null },
            Name = Text("person"),
            Company = Text("company"),
            Department = _repeated.Of(Text("department")),
            Title = _repeated.Of(Text("title")),
            Channels = _channels,
            Addresses = addresses.MoveToImmutable(),
        };
        return null;
    }

    private string Text(string field) => _columns.Of(field).Text(_table);
}
