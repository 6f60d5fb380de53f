using Reactivation.Cli.Input.Contacts;
using Reactivation.Cli.Input.Files;
using Reactivation.Cli.Input.Joining;
using Reactivation.Cli.Input.Mapping;
using Reactivation.Cli.Input.Recording;

namespace Reactivation.Cli.Input;

/// <summary>Reads an input: first what the user says of the files, then all headers, then the rows; each step names all its problems at once.</summary>
internal sealed class InputReader : IDisposable
{
    private readonly List<CsvTable> _tables = [];
    private readonly ProblemList _problems = new();

    private readonly Progress _progress;

    private InputReader(Progress progress) => _progress = progress;

    /// <summary>Reads the files.</summary>
    /// <param name="files">The files, and what the user says of them.</param>
    /// <param name="progress">Takes note of how much is read.</param>
    /// <returns>What they say.</returns>
    /// <exception cref="InputException">They cannot be used at all; rows that cannot be read are told by the result.</exception>
    internal static CustomerInput Read(InputFiles files, Progress? progress = null)
    {
        using var reader = new InputReader(progress ?? new Progress(TextWriter.Null));
        return reader.ReadAll(files);
    }

    public void Dispose() => _tables.ForEach(t => t.Dispose());

    private CustomerInput ReadAll(InputFiles files)
    {
        var map = files.Map is null ? HeaderMap.None : _problems.Try(() => HeaderMapReader.Read(files.Map, files));
        var aliases = files.Aliases is null ? Aliases.None : _problems.Try(() => AliasFile.Read(files.Aliases, files.Encoding));
        _problems.ThrowIfAny();

        var customers = files.Customers is null ? null : _problems.Try(() => CustomerFile.Bind(Open(files.Customers, files), files, map!));
        var events = files.Events.Select(file => _problems.Try(() => EventFile.Bind(Open(file, files), files, map!))).ToList();
        var contacts = files.Contacts is null ? null : _problems.Try(() => ContactFile.Bind(Open(files.Contacts, files), files, map!));
        var logs = files.ContactLogs.Select(file => _problems.Try(() => ContactLogFile.Bind(Open(file, files), files, map!))).ToList();
        _problems.ThrowIfAny();

        var input = new CustomerInput(customers?.Facts ?? [], aliases!, new RecordedKinds(files.Records));
        customers?.ReadInto(input, _progress);
        events.ForEach(file => file!.ReadInto(input, _progress));
        InputException.ThrowIfAny([.. customers?.Contradicting(input.Records) ?? []]);
        contacts?.ReadInto(input, _progress);
        logs.ForEach(file => file!.ReadInto(input, _progress));
        _progress.Clear();
        CheckRows(input);
        input.Complete();
        return input;
    }

    /// <summary>Where there is nobody at all, the files that are empty are why; else they are told of.</summary>
    private void CheckRows(CustomerInput input)
    {
        var empty = _tables.Where(t => !t.HasRows).ToList();
        if (!input.HasCustomers && input.Rejected.IsEmpty)
            InputException.ThrowIfAny([.. empty.Select(t => t.HeaderProblem(null, "a header alone", "rows below it"))]);
        empty.ForEach(t => input.Note($"{t.Name}: a header alone, without rows"));
    }

    private CsvTable Open(FileInfo file, InputFiles files)
    {
        var table = CsvTable.Open(file, files.Encoding);
        _tables.Add(table);
        return table;
    }
}
