using System.Collections.Immutable;
using Reactivation.Causes;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Policies.Forms;
using Reactivation.Priorities;
using Reactivation.Segments;

namespace Reactivation.Policies;

/// <summary>A whole policy. What declares names stands before what uses them, whatever the order in the document.</summary>
internal static class PolicyForm
{
    /// <summary>The version of the format that is written, and the only one that is read.</summary>
    internal const int Version = 1;

    internal const string VersionName = "version";

    private static readonly OptionalMember<ReactivationPolicy, string?> Schema = new(
        "$schema", "the schema of this document, for editors; it is not part of the policy", Texts.Any!, _ => null, () => null, s => s is not null);

    private static readonly Member<ReactivationPolicy, int> VersionOf = new(VersionName, $"the version of the format: {Version}", new VersionForm(), _ => Version);

    private static readonly OptionalMember<ReactivationPolicy, string?> Name = new("name", "what the policy is called; none when left away", Texts.Label!, p => p.Name, () => null, n => n is not null);

    private static readonly OptionalMember<ReactivationPolicy, ImmutableArray<EventKind>> EventKinds = Section(
        "event_kinds", "event kinds of your own; each brings seven facts", EventKindForm.List, p => PolicyVocabulary.Of(p).Kinds, []);

    private static readonly OptionalMember<ReactivationPolicy, ImmutableArray<Fact>> OwnFacts = Section(
        "facts", "facts of your own", OwnFactForm.List, p => PolicyVocabulary.Of(p).Facts, []);

    private static readonly OptionalMember<ReactivationPolicy, ImmutableArray<Scale>> Scales = Section(
        "scales", "scales whose steps are facts", ScaleForm.List, p => p.Scales, ReactivationPolicy.Default.Scales);

    private static readonly OptionalMember<ReactivationPolicy, ImmutableArray<NamedCondition>> Conditions = Section(
        "conditions", "conditions saved under a name, for 'condition id'", PolicyForms.Conditions, p => p.Conditions, ReactivationPolicy.Default.Conditions);

    private static readonly OptionalMember<ReactivationPolicy, ImmutableArray<Row<DormancyEffect>>> Definitions = Section(
        "definitions", "the dormancy definitions; all that hold are reported", PolicyForms.Definitions, p => p.Definitions, ReactivationPolicy.Default.Definitions);

    private static readonly OptionalMember<ReactivationPolicy, Decision<Stage>> Stages = Section(
        "stages", "the lifecycle stages", PolicyForms.Stages, p => p.Stages, ReactivationPolicy.Default.Stages);

    private static readonly OptionalMember<ReactivationPolicy, Decision<Finding>> Causes = Section(
        "causes", "the cause table", PolicyForms.Causes, p => p.Causes, ReactivationPolicy.Default.Causes);

    private static readonly OptionalMember<ReactivationPolicy, Decision<PriorityTier>> Priorities = Section(
        "priorities", "the priority table; every row that holds is reported", PolicyForms.Priorities, p => p.Priorities, ReactivationPolicy.Default.Priorities);

    private static readonly OptionalMember<ReactivationPolicy, ImmutableArray<Row<string>>> Segments = Section(
        "segments", "the segments; all that hold are reported", PolicyForms.Segments, p => p.Segments, ReactivationPolicy.Default.Segments);

    private static readonly OptionalMember<ReactivationPolicy, Scorecard> Scores = Section(
        "scorecard", "what ranks customers inside a tier", new ScorecardForm(), p => p.Scorecard, ReactivationPolicy.Default.Scorecard);

    internal static ObjectForm<ReactivationPolicy> Form { get; } = new(
        [Schema, VersionOf, Name, EventKinds, OwnFacts, Scales, Conditions, Definitions, Stages, Causes, Priorities, Segments, Scores],
        f => ReactivationPolicy.Default with
        {
            Name = f.Of(Name),
            Catalogue = f.Reading.Catalogue,
            Scales = f.Of(Scales),
            Conditions = f.Of(Conditions),
            Definitions = f.Of(Definitions),
            Stages = f.Of(Stages),
            Causes = f.Of(Causes),
            Priorities = f.Of(Priorities),
            Segments = f.Of(Segments),
            Scorecard = f.Of(Scores),
        });

    /// <summary>A section that may be left away: it is then the default policy's. One that is there stands for the default's whole; in a list of it, the item <c>"default"</c> stands for the default's items.</summary>
    private static OptionalMember<ReactivationPolicy, T> Section<T>(string name, string description, Form<T> form, Func<ReactivationPolicy, T> get, T absent) =>
        new(name, description + "; the default policy's when left away", form, get, () => absent);
}
