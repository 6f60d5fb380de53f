using System.Collections.Immutable;
using Reactivation.Conditions;

namespace Reactivation.Approaches;

/// <summary>Finds channels and purposes that rules name and nothing that is planned has: probably misspelt.</summary>
/// <param name="approach">What is planned.</param>
internal sealed class NameCheck(ApproachPolicy approach)
{
    private readonly ImmutableHashSet<string> _channels =
    [
        .. Channel.All.Concat(approach.Channels.Select(c => c.Channel)).Concat(approach.AllMeasures.SelectMany(m => m.Measure.Channels)).Concat(approach.Sequences.SelectMany(s => s.Steps).Select(s => s.Channel)).Select(c => c.Name),
    ];

    private readonly ImmutableHashSet<string> _purposes = [.. ContactPurpose.All, .. approach.AllMeasures.Select(m => m.Measure.Purpose)];

    internal IEnumerable<Problem> Run(ContactRules rules) =>
    [
        .. approach.GuardRails.SelectMany(r => Channels($"guard_rails.{r.Id}", r.Then.Channels).Concat(Purposes($"guard_rails.{r.Id}", r.Then.Purposes))),
        .. rules.Profiles.SelectMany(p => Channels($"profiles.{p.Jurisdiction}", [.. p.Bases.Keys.Select(k => k.Channel)])),
        .. rules.Caps.SelectMany(c => Channels($"caps.{c.Id}", c.Channels)),
        .. rules.Quiet.SelectMany(q => Channels($"quiet_hours.{q.Id}", q.Channels)),
        .. Purposes("answer_purposes", rules.AnswerPurposes),
    ];

    private IEnumerable<Problem> Channels(string source, ImmutableArray<Channel> channels) => Unknown(source, "channel", channels.IsDefault ? [] : channels.Select(c => c.Name), _channels);

    private IEnumerable<Problem> Purposes(string source, ImmutableArray<string> purposes) => Unknown(source, "purpose", purposes.IsDefault ? [] : purposes, _purposes);

    private static IEnumerable<Problem> Unknown(string source, string what, IEnumerable<string> names, ImmutableHashSet<string> known) =>
        names.Distinct().Order(StringComparer.Ordinal).Where(n => !known.Contains(n)).Select(n => new Problem
        {
            Source = source,
            Found = $"the {what} '{n}'",
            Expected = $"one that is planned: {string.Join(", ", known.Order(StringComparer.Ordinal))}",
            Fix = Nearest.To(n, known) is { } near ? $"did you mean '{near}'?" : null,
        });
}
