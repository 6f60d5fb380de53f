using System.CommandLine;
using System.CommandLine.Parsing;
using Reactivation.Cli.Input;
using Reactivation.Cli.Input.Files;
using Reactivation.Cli.Input.Recording;
using Reactivation.Cli.Input.Values;
using Reactivation.Customers;

namespace Reactivation.Cli.Commands;

/// <summary>The options that say which files to read, and how.</summary>
internal sealed class InputOptions
{
    private readonly Option<FileInfo[]> _events = new("--events")
    {
        Description = "CSV of events, plain or .gz, - for standard input: customer_id,date and optionally kind (default purchase), amount, detail, category. May be given several times.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<FileInfo?> _customers = new("--customers")
    {
        Description = "CSV of customers, plain or .gz: customer_id and facts by name, such as registered_on or contract_status.",
        HelpName = "FILE",
    };

    private readonly Option<FileInfo?> _map = new("--map")
    {
        Description = "JSON that says what columns of other names hold, and what the texts in them mean.",
        HelpName = "FILE",
    };

    private readonly Option<FileInfo?> _aliases = new("--aliases")
    {
        Description = "CSV alias,customer_id: what is recorded under an alias is recorded of the customer.",
        HelpName = "FILE",
    };

    private readonly Option<TextEncoding> _encoding = new("--encoding")
    {
        Description = $"The encoding of all CSV files: {string.Join(", ", TextEncoding.All.Select(e => e.Name))}.",
        HelpName = "NAME",
        DefaultValueFactory = _ => TextEncoding.Utf8,
        CustomParser = Encoding,
    };

    private readonly Option<DayFormat?> _dayFormat = new("--date-format")
    {
        Description = "The one form in which days are written, such as d/M/yyyy. Without it, days are read in every form that has one meaning only.",
        HelpName = "FORM",
        CustomParser = Format,
    };

    private readonly Option<string[]> _records = new("--records")
    {
        Description = "An event kind that is recorded, so that none means never, and since when: web_visit or web_visit=2026-04-01. Kinds that occur are recorded anyway. May be given several times.",
        HelpName = "KIND[=DATE]",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Adds the options to a command.</summary>
    internal void AddTo(Command command)
    {
        foreach (var option in new Option[] { _events, _customers, _map, _aliases, _encoding, _dayFormat, _records })
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_events) is null && result.GetResult(_customers) is null)
                result.AddError("There is nothing to assess: give --events, --customers, or both.");
        });
    }

    /// <summary>The files that are meant.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="input">Standard input, for a file named -.</param>
    /// <param name="catalogue">The names that headers, maps and kinds can use.</param>
    internal InputFiles Files(ParseResult parsed, StandardInput input, FactCatalogue catalogue) => new()
    {
        Events = [.. (parsed.GetValue(_events) ?? []).Select(input.Resolve)],
        Customers = Resolved(parsed.GetValue(_customers), input),
        Map = Resolved(parsed.GetValue(_map), input),
        Aliases = Resolved(parsed.GetValue(_aliases), input),
        Encoding = parsed.GetValue(_encoding)!,
        DayFormat = parsed.GetValue(_dayFormat),
        Catalogue = catalogue,
        Records = StatedKind.Read(parsed.GetValue(_records) ?? [], new KindNames(catalogue)),
    };

    private static FileInfo? Resolved(FileInfo? file, StandardInput input) => file is null ? null : input.Resolve(file);

    private static TextEncoding? Encoding(ArgumentResult result)
    {
        var name = result.Tokens[0].Value;
        if (TextEncoding.Find(name) is { } encoding)
            return encoding;
        return CommonOptions.Refuse<TextEncoding>(result, $"one of {string.Join(", ", TextEncoding.All.Select(e => e.Name))}");
    }

    private static DayFormat? Format(ArgumentResult result)
    {
        var pattern = result.Tokens[0].Value;
        return DayFormat.TryMake(pattern, out var format, out var expected) ? format : CommonOptions.Refuse<DayFormat>(result, expected);
    }
}
