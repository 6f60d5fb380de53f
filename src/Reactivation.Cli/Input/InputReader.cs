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
    private readonly List<Problem> _problems = [];

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
        var map = files.Map is null ? HeaderMap.None : Try(() => HeaderMapReader.Read(files.Map, files));
        var aliases = files.Aliases is null ? Aliases.None : Try(() => AliasFile.Read(files.Aliases, files.Encoding));
        InputException.ThrowIfAny(_problems);

        var customers = files.Customers is null ? null : Try(() => CustomerFile.Bind(Open(files.Customers, files), files, map!));
        var events = files.Events.Select(file => Try(() => EventFile.Bind(Open(file, files), files, map!))).ToList();
        var contacts = files.Contacts is null ? null : Try(() => ContactFile.Bind(Open(files.Contacts, files), files, map!));
        var logs = files.ContactLogs.Select(file => Try(() => ContactLogFile.Bind(Open(file, files), files, map!))).ToList();
        InputException.ThrowIfAny(_problems);

        var input = new CustomerInput(customers?.Facts ?? [], aliases!, new RecordedKinds(files.Records));
        customers?.ReadInto(input, _progress);
        events.ForEach(file => file!.ReadInto(input, _progress));
        InputException.ThrowIfAny([.. customers?.Contradicting(input.Records) ?? []]);
        contacts?.ReadInto(input, _progress);
        logs.ForEach(file => file!.ReadInto(input, _progress));
        _progress.Clear();
        input.Complete();
        return input;
    }

    private CsvTable Open(FileInfo file, InputFiles files)
    {
        var table = CsvTable.Open(file, files.Encoding);
        _tables.Add(table);
        return table;
    }

    /// <summary>Goes on after what cannot be used, so that its problems are told together with those of the next file.</summary>
    private T? Try<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (InputException unusable)
        {
            _problems.AddRange(unusable.Problems);
            return null;
        }
    }
}
