using System.Globalization;
using System.Text;
using FluentValidation;
using FluentValidation.Internal;
using FluentValidation.Results;

namespace Reactivation.Validation;

/// <summary>The core's problems as FluentValidation's failures: the path by the host's names, the text in the host's language.</summary>
internal static class ProblemFailures
{
    /// <summary>Adds a failure to the context of the rule that runs.</summary>
    internal static void Add<T>(ValidationContext<T> context, Problem problem, Language? language)
    {
        var path = Path(context.PropertyChain, typeof(T), problem.Member);
        Add(context, path, problem.Code, problem.Sentence(LanguageOf(language)), problem, Severity.Error, language, [("Found", problem.Found), ("Expected", problem.Expected), ("Fix", problem.Fix ?? "")]);
    }

    /// <summary>Adds a failure with a text of its own.</summary>
    internal static void Add<T>(ValidationContext<T> context, string? member, string code, Decisions.Wording text, object state, Severity severity, Language? language) =>
        Add(context, Path(context.PropertyChain, typeof(T), member), code, text.In(LanguageOf(language)), state, severity, language, []);

    /// <summary>The language that FluentValidation would write in: the stated one, else its own setting, else that of the current UI culture; English where it is no language of ours.</summary>
    internal static Language LanguageOf(Language? stated)
    {
        var manager = ValidatorOptions.Global.LanguageManager;
        return stated ?? (manager.Enabled && Culture(manager.Culture).TwoLetterISOLanguageName == "ja" ? Language.Japanese : Language.English);
    }

    private static void Add<T>(ValidationContext<T> context, string path, string? code, string text, object state, Severity severity, Language? language, ReadOnlySpan<(string Name, string Text)> gaps)
    {
        // A host that gives its language manager a text for the code gets its own words.
        if (code is not null && ValidatorOptions.Global.LanguageManager.GetString(code, language switch { Language.Japanese => new CultureInfo("ja"), Language.English => new CultureInfo("en"), _ => null }) is { Length: > 0 } own)
        {
            var formatter = ValidatorOptions.Global.MessageFormatterFactory().AppendPropertyName(path);
            foreach (var (name, value) in gaps)
                formatter.AppendArgument(name, value);
            text = formatter.BuildMessage(own);
        }

        context.AddFailure(new ValidationFailure(path, text) { ErrorCode = code, Severity = severity, CustomState = state });
    }

    /// <summary>The path of a member such as <c>Purchases.Count</c> behind where the rule stands, each part by the host's <see cref="ValidatorConfiguration.PropertyNameResolver"/>.</summary>
    private static string Path(PropertyChain chain, Type type, string? member)
    {
        var path = new PropertyChain(chain);
        Type? owner = type;
        foreach (var part in Parts(member ?? ""))
        {
            if (part[0] == '[')
            {
                path.AddIndexer(part, surroundWithBrackets: false);
                owner = owner is null ? null : Members.ElementOf(owner);
                continue;
            }

            var info = owner is null ? null : Members.Of(owner, part);
            path.Add(info is null ? part : ValidatorOptions.Global.PropertyNameResolver(owner!, info, null) ?? part);
            owner = info?.PropertyType;
        }

        return path.ToString();
    }

    /// <summary><c>Summaries[store_visit].Count</c> as <c>Summaries</c>, <c>[store_visit]</c> and <c>Count</c>.</summary>
    private static List<string> Parts(string member)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        foreach (var c in member)
        {
            if (c is '.' or '[' && part.Length > 0)
            {
                parts.Add(part.ToString());
                part.Clear();
            }

            if (c != '.')
                part.Append(c);
        }

        if (part.Length > 0)
            parts.Add(part.ToString());
        return parts;
    }

#pragma warning disable RS0030 // FluentValidation writes in the language of the UI unless its host states one; a validator beside its own must too.
    private static CultureInfo Culture(CultureInfo? stated) => stated ?? CultureInfo.CurrentUICulture;
#pragma warning restore RS0030
}
