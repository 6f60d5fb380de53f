using System.CommandLine;
using Reactivation.Cli.Input;
using Spectre.Console;

namespace Reactivation.Cli.Commands;

/// <summary>The command line as a whole: parses, runs, and turns every failure into one readable block and an exit code.</summary>
internal static class CommandLine
{
    internal const int Done = 0;
    internal const int Unusable = 2;

    internal static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var console = Console(output);
        var root = new RootCommand("Finds dormant customers, says why and who matters most, with reasons, as of any day.")
        {
            AssessCommand.Create(console),
            DemoCommand.Create(console),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            Write(error, [.. parsed.Errors.Select(e => e.Message)]);
            error.WriteLine($"See: reactivation {parsed.CommandResult.Command.Name} --help".Replace("reactivation reactivation", "reactivation", StringComparison.Ordinal));
            return Unusable;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (InputException unusable)
        {
            Write(error, [.. unusable.Problems.Select(p => p.ToString())]);
            return Unusable;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            Write(error, [failed.Message]);
            return Unusable;
        }
    }

    /// <summary>Colours and bold only on a terminal, and not where NO_COLOR asks for none.</summary>
    private static IAnsiConsole Console(TextWriter output)
    {
        var isTerminal = ReferenceEquals(output, System.Console.Out) && !System.Console.IsOutputRedirected;
        var isPlain = !isTerminal || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
        });
    }

    private static void Write(TextWriter error, string[] lines)
    {
        error.WriteLine("Nothing was done:");
        foreach (var line in lines)
            error.WriteLine("  " + line);
    }
}
