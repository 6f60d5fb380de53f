using Reactivation.Changes;

namespace Reactivation.Cli.Output.Views;

/// <summary>A verdict, and its next change, in one line.</summary>
internal static class Headline
{
    internal static string Of(Assessment a, Language language)
    {
        var (stage, tier, cause) = (Words.Of(a.Stage).In(language), Words.Of(a.Priority.Tier).In(language), a.Cause is { } found ? Words.Of(found.Cause).In(language) : null);
        return language == Language.Japanese
            ? $"{stage}、優先度 {tier}、スコア {a.Priority.Score.ToString().Replace(" of ", " / ", StringComparison.Ordinal)}{(a.SilentDays is { } days ? FormattableString.Invariant($"、無取引 {days:N0} 日") : "")}{(cause is null ? "" : $"、原因 {cause}")}"
            : $"{stage}, priority {tier}, score {a.Priority.Score}{(a.SilentDays is { } silent ? FormattableString.Invariant($", silent for {silent:N0} days") : "")}{(cause is null ? "" : $", cause {cause}")}";
    }

    internal static string Of(NextChange next, Language language)
    {
        var changes = next.Changes.Select(c => Words.Of(c).In(language));
        return language == Language.Japanese
            ? $"{next.On.Text()} から、何もなければ：{string.Join("、", changes)}"
            : $"From {next.On.Text()} on, if nothing happens: {string.Join(", ", changes)}";
    }
}
