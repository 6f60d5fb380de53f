using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Reactivation.Cli.Input;

namespace Reactivation.Cli.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    internal static Option<DateOnly> AsOf() => new("--as-of")
    {
        Description = "The day of the question, such as 2026-11-22. Events after it are not seen.",
        HelpName = "DATE",
        CustomParser = Day,
    };

    internal static Option<int> Top() => new("--top")
    {
        Description = "How many customers to print.",
        HelpName = "N",
        DefaultValueFactory = _ => 10,
        CustomParser = result => Number(result, 0, 100_000),
    };

    internal static Option<Language> Language()
    {
        var option = new Option<Language>("--lang") { CustomParser = result => Read(result) ?? default };
        return Described(option, "The language of the output; without it, English.");
    }

    /// <summary>A language that may be left open.</summary>
    internal static Option<Language?> Language(string name, string description) => Described(new Option<Language?>(name) { CustomParser = Read }, description);

    /// <summary>Two options of which only one can be given.</summary>
    internal static void RefuseBoth(CommandResult result, Option first, Option second)
    {
        if (result.GetResult(first) is not null && result.GetResult(second) is not null)
            result.AddError($"{first.Name} and {second.Name} were found together, expected one of them.");
    }

    internal static Option<FileInfo?> Policy() => new("--policy")
    {
        Description = "The policy as JSON (see: reactivation policy show); without it, the default policy.",
        HelpName = "FILE",
    };

    internal static int Number(ArgumentResult result, int least, int most)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        return Refuse<int>(result, $"a whole number from {least} to {most}");
    }

    /// <summary>Refuses the value of an option, which is named.</summary>
    internal static T? Refuse<T>(ArgumentResult result, string expected)
    {
        Refuse(result, result.Tokens[0].Value, expected);
        return default;
    }

    /// <summary>Refuses one of the values of an option.</summary>
    internal static void Refuse(SymbolResult result, string found, string expected)
    {
        var option = result as OptionResult ?? (OptionResult)result.Parent!;
        result.AddError($"{option.Option.Name}: found {Shown.Text(found)}, expected {expected}");
    }

    private static Option<T> Described<T>(Option<T> option, string description)
    {
        (option.Description, option.HelpName) = (description, "en|ja");
        option.CompletionSources.Clear();
        option.CompletionSources.Add("en", "ja");
        return option;
    }

    private static Language? Read(ArgumentResult result) => result.Tokens[0].Value switch
    {
        "en" => Reactivation.Language.English,
        "ja" => Reactivation.Language.Japanese,
        _ => Refuse<Language?>(result, "en or ja"),
    };

    private static DateOnly Day(ArgumentResult result)
    {
        if (Days.TryRead(result.Tokens[0].Value, out var day))
            return day;
        return Refuse<DateOnly>(result, "a day such as 2026-11-22");
    }
}
