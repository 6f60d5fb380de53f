using System.CommandLine;
using System.CommandLine.Parsing;
using Reactivation.Cli.Input;
using Reactivation.Cli.Wordings;
using Reactivation.Decisions;

namespace Reactivation.Cli.Commands;

/// <summary>The command line as a whole: parses, runs, and turns every failure into one readable block and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Done.</summary>
    internal const int Done = 0;

    /// <summary>Arguments or input cannot be used; nothing was written.</summary>
    internal const int Unusable = 2;

    /// <summary>Rows could not be read, and --strict was given; nothing was written.</summary>
    internal const int Rejected = 3;

    private const int ProblemsShown = 50;

    internal static int Run(string[] args, Terminal terminal)
    {
        var root = Root(terminal);
        var parsed = root.Parse(args);
        var language = Asked(args);
        if (parsed.Errors.Count > 0)
        {
            Write(terminal.Error, language, [.. parsed.Errors.Select(e => OnOneLine(e.Message)).Union(Lacking(parsed)).Select(m => Told.Text(m, language))]);
            WriteSee(terminal, parsed, language);
            return Unusable;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (InputException unusable)
        {
            terminal.Progress.Clear();
            Write(terminal.Error, language, [.. unusable.Problems.Select(p => Told.Line(p, language))]);
            if (unusable.Problems.Any(p => p.Source?.StartsWith("--", StringComparison.Ordinal) == true))
                WriteSee(terminal, parsed, language);
            return unusable is RejectedRowsException ? Rejected : Unusable;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            terminal.Progress.Clear();
            Write(terminal.Error, language, [Told.Text(failed.Message, language)]);
            return Unusable;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Finds dormant customers, says why and who matters most, with reasons, as of any day. Try first: reactivation demo")
        {
            DemoCommand.Create(terminal),
            AssessCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            SegmentsCommand.Create(terminal),
            DiffCommand.Create(terminal),
            PlanCommand.Create(terminal),
            GateCommand.Create(terminal),
            PolicyCommand.Create(terminal),
            TemplatesCommand.Create(terminal),
            MessagesCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };
        ExampleHelp.AddTo(root);
        return root;
    }

    /// <summary>The required options that are not given; the parser does not come to them where something else is wrong.</summary>
    private static IEnumerable<string> Lacking(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Where(o => o.Required && parsed.GetResult(o) is null).Select(o => $"Option '{o.Name}' is required.");

    private static string OnOneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The language that is asked for, also where the rest of the command line cannot be read.</summary>
    private static Language Asked(string[] args) =>
        args.Contains("--lang=ja") || args.Zip(args.Skip(1)).Any(a => a is ("--lang", "ja")) ? Language.Japanese : Language.English;

    private static void WriteSee(Terminal terminal, ParseResult parsed, Language language) =>
        terminal.Error.WriteLine($"{new Wording("See: ", "使い方：").In(language)}{Path(parsed.CommandResult)} --help");

    private static string Path(CommandResult command) => command.Parent is CommandResult parent ? $"{Path(parent)} {command.Command.Name}" : "reactivation";

    private static void Write(TextWriter error, Language language, string[] lines)
    {
        error.WriteLine(new Wording("Nothing was done:", "何も行いませんでした：").In(language));
        foreach (var line in lines.Take(ProblemsShown))
            error.WriteLine("  " + line);
        if (lines.Length > ProblemsShown)
            error.WriteLine(new Wording(FormattableString.Invariant($"  … and {lines.Length - ProblemsShown:N0} more"), FormattableString.Invariant($"  … 他 {lines.Length - ProblemsShown:N0} 件")).In(language));
    }
}
