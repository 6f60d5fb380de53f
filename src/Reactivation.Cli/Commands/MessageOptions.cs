using System.CommandLine;
using System.CommandLine.Parsing;
using Reactivation.Messages;

namespace Reactivation.Cli.Commands;

/// <summary>Options of the commands about messages.</summary>
internal static class MessageOptions
{
    internal static Option<DirectoryInfo?> Templates() => new("--templates")
    {
        Description = "A folder of your own templates (ID.ja.txt, ID.en.txt), which are added to the library's or take their place.",
        HelpName = "DIR",
    };

    internal static Option<MessageForm?> Form()
    {
        var option = Code<MessageForm>("--form");
        option.HelpName = "email|sms|letter|call";
        return option;
    }

    /// <summary>An option whose values are the codes of an enumeration.</summary>
    internal static Option<T?> Code<T>(string name)
        where T : struct, Enum
    {
        var option = new Option<T?>(name) { CustomParser = Read<T> };
        option.CompletionSources.Clear();
        option.CompletionSources.Add([.. Enum.GetValues<T>().Select(Codes.Of)]);
        return option;
    }

    private static T? Read<T>(ArgumentResult result)
        where T : struct, Enum => Codes.Find<T>(result.Tokens[0].Value) ?? CommonOptions.Refuse<T?>(result, $"one of {Codes.All<T>()}");
}
