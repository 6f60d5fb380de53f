using System.Collections.Immutable;
using Reactivation.Decisions;
using Reactivation.Problems;

namespace Reactivation.Approaches;

/// <summary>Finds everything that keeps approaches from being used with a policy: first what is not there, then what is wrong.</summary>
internal static class ApproachCheck
{
    internal static ImmutableArray<Problem> Run(ApproachPolicy approach, ReactivationPolicy policy) =>
        Missing(approach).ToImmutableArray() is { IsEmpty: false } missing ? missing : [.. Wrong(approach, policy)];

    private static IEnumerable<Problem> Missing(ApproachPolicy approach) =>
    [
        .. PolicyParts.Rows("measures", approach.Measures), .. PolicyParts.Rows("guard_rails", approach.GuardRails), .. PolicyParts.Rows("returns", approach.Returns),
        .. approach.Returns.IsDefault ? [] : approach.Returns.Where(r => r is { Then.NextStep: null }).Select(r => ProblemText.Of("policy.no_outcome") with { Source = $"returns.{r.Id}" }),
        .. PolicyParts.List("sequences", approach.Sequences.IsDefault || approach.Sequences.Contains(null!)),
        .. approach.Sequences.IsDefault ? [] : approach.Sequences.Where(s => s is not null).SelectMany(s => s.Missing()),
        .. PolicyParts.List("channels", approach.Channels.IsDefault || approach.Channels.Any(c => c is null or { Channel: null } or { Reactions.IsDefault: true })),
    ];

    private static IEnumerable<Problem> Wrong(ApproachPolicy approach, ReactivationPolicy policy) =>
    [
        .. PolicyCheck.Run(policy, ("measures", approach.Measures.Select(m => (m.Id, m.When))), ("returns", approach.Returns.Select(r => (r.Id, r.When)))),
        .. ApproachPolicy.CheckGuardRails(policy, approach.GuardRails),
        .. approach.AllMeasures.SelectMany(m => Of(m.Source, m.Measure)),
        .. approach.Returns.Where(r => r.Then.Kinds.IsDefaultOrEmpty || r.Then.QuietDays is < 0 or > 3_660)
            .Select(r => new Problem { Source = $"returns.{r.Id}", Found = $"{(r.Then.Kinds.IsDefault ? 0 : r.Then.Kinds.Length)} kinds, {r.Then.QuietDays} quiet days", Expected = "at least one kind, 0 to 3,660 days" }),
        .. approach.Sequences.SelectMany(s => s.Check()),
        .. approach.Sequences.GroupBy(s => s.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => new Problem { Source = $"sequences.{g.Key}", Found = "it twice", Expected = "each id once" }),
        .. PolicyCheck.Run(policy, [.. approach.Sequences.Select(s => ($"sequences.{s.Id}", s.Steps.Where(p => p.When is not null).Select(p => (p.Id, p.When!))))]),
        .. approach.Channels.SelectMany(c => c.Problems()),
        .. approach.Channels.GroupBy(c => c.Channel).Where(g => g.Count() > 1).Select(g => new Problem { Source = $"channels.{g.Key}", Found = "it twice", Expected = "each channel once" }),
    ];

    private static IEnumerable<Problem> Of(string source, Measure measure)
    {
        if (measure.Channels.IsDefaultOrEmpty || measure.Channels.Contains(null!))
            yield return new Problem { Source = source, Found = "no channel", Expected = "at least one" };
        foreach (var (what, text) in new[] { ("template", measure.Template), ("purpose", measure.Purpose) })
        {
            if (string.IsNullOrWhiteSpace(text))
                yield return new Problem { Source = source, Found = $"no {what}", Expected = "one" };
        }

        if (Undefined(source, measure.Trigger) is { } wrong)
            yield return wrong;
    }

    /// <summary>A value that is none of its enumeration's; null for a good one.</summary>
    internal static Problem? Undefined<T>(string source, T value)
        where T : struct, Enum => Enum.IsDefined(value) ? null : ProblemText.Of("policy.enumeration", ("value", $"{typeof(T).Name} {value}")) with { Source = source };
}
