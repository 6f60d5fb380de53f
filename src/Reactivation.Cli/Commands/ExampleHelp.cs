using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Reactivation.Cli.Commands;

/// <summary>The library's help, and a command's examples behind it.</summary>
internal sealed class ExampleHelp(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    internal static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new ExampleHelp((HelpAction)option.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var exit = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not ExampleCommand { Examples: [_, ..] examples })
            return exit;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(examples.Count == 1 ? "Example:" : "Examples:");
        foreach (var example in examples)
            output.WriteLine("  " + example);
        return exit;
    }
}
