using System.Collections.Immutable;
using System.CommandLine;
using Reactivation.Approaches;
using Reactivation.Cli.Input;
using Reactivation.Cli.Runs;

namespace Reactivation.Cli.Commands;

/// <summary>The options of every command that asks something of files: which files, which policy, which day, in which language.</summary>
internal sealed class RunOptions
{
    private readonly InputOptions _input = new();
    private readonly ContactOptions? _contacts;
    private readonly Option<DateOnly> _asOf = CommonOptions.AsOf();
    private readonly Option<FileInfo?> _policy = CommonOptions.Policy();
    private readonly Option<Language> _language = CommonOptions.Language();
    private readonly Option<bool> _strict = new("--strict") { Description = "Ends with exit code 3, and writes nothing, where a row cannot be read." };

    /// <summary>The options.</summary>
    /// <param name="contacts">Those of contacts, for a command that asks for them; null for one that does not.</param>
    internal RunOptions(ContactOptions? contacts = null) => _contacts = contacts;

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="asksOneDay">Whether the day and the policy are options; a comparison has them as arguments.</param>
    internal void AddTo(Command command, bool asksOneDay = true)
    {
        _asOf.Required = asksOneDay;
        command.Add(_asOf);
        _input.AddTo(command);
        _contacts?.AddTo(command);
        foreach (var option in new Option[] { _policy, _language, _strict })
            command.Add(option);
    }

    internal Language Language(ParseResult parsed) => parsed.GetValue(_language);

    internal DateOnly AsOf(ParseResult parsed) => parsed.GetValue(_asOf);

    internal bool HasDay(ParseResult parsed) => parsed.GetResult(_asOf) is not null;

    internal ReactivationPolicy Policy(ParseResult parsed, Terminal terminal) => PolicyFile.Read(parsed.GetValue(_policy) is { } file ? terminal.StandardInput.Resolve(file) : null);

    /// <summary>Reads the files and prepares the question; nobody is assessed yet.</summary>
    /// <exception cref="InputException">The files cannot be used.</exception>
    internal AssessmentRun Read(ParseResult parsed, Terminal terminal) => Read(parsed, terminal, Policy(parsed, terminal), Channel.All);

    /// <summary>The same with a policy that is read already, the channels that contacts can name, and the moment after which nothing can be on record.</summary>
    internal AssessmentRun Read(ParseResult parsed, Terminal terminal, ReactivationPolicy policy, ImmutableArray<Channel> channels, DateTimeOffset? moment = null)
    {
        var (files, input) = ReadFiles(parsed, terminal, policy.Catalogue, channels, moment);
        return AssessmentRun.Of(files, input, policy, AsOf(parsed));
    }

    /// <summary>Reads the files.</summary>
    internal (InputFiles Files, CustomerInput Input) ReadFiles(ParseResult parsed, Terminal terminal, Customers.FactCatalogue catalogue) => ReadFiles(parsed, terminal, catalogue, Channel.All, null);

    private (InputFiles Files, CustomerInput Input) ReadFiles(ParseResult parsed, Terminal terminal, Customers.FactCatalogue catalogue, ImmutableArray<Channel> channels, DateTimeOffset? moment)
    {
        var files = _input.Files(parsed, terminal.StandardInput, catalogue);
        files = _contacts?.AddTo(files, parsed, terminal.StandardInput, channels, moment) ?? files;
        var input = InputReader.Read(files, terminal.Progress);
        if (parsed.GetValue(_strict) && !input.Rejected.IsEmpty)
            throw new RejectedRowsException(input.Rejected);
        return (files, input);
    }
}
