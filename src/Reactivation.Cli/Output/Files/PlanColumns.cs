using System.Collections.Immutable;
using System.Text.Json;
using Reactivation.Approaches;
using Reactivation.Cli.Output.Views;
using Reactivation.Cli.Runs.Planning;

namespace Reactivation.Cli.Output.Files;

/// <summary>The columns of the three lists of a plan: contacts, who waits, who is refused.</summary>
internal static class PlanColumns
{
    internal static ImmutableArray<TableColumn<PlannedRow>> Planned(Language language) =>
    [
        new("customer_id", r => r.Case.Assessment.CustomerId),
        new("when", r => r.When.Text()),
        new("channel", r => r.Option.Channel.Name),
        new("template", r => r.Measure.Measure.Template),
        new("cost", r => r.Cost),
        new("expected_value", r => r.ExpectedValue),
        new("reasons", r => Reasons(r, language), " | "),
        new("measure", r => r.Measure.Id),
        new("purpose", r => r.Measure.Measure.Purpose),
        new("priority", r => Codes.Of(r.Case.Assessment.Priority.Tier)),
    ];

    internal static ImmutableArray<TableColumn<WaitingRow>> Waiting(Language language) =>
    [
        new("customer_id", r => r.Case.Assessment.CustomerId),
        new("waits_for", r => For(r)),
        new("until", r => r.Until?.Text()),
        new("channel", r => r.Option.Channel.Name),
        new("template", r => r.Measure.Measure.Template),
        new("reasons", r => Reasons(r, language), " | "),
        new("measure", r => r.Measure.Id),
        new("purpose", r => r.Measure.Measure.Purpose),
        new("priority", r => Codes.Of(r.Case.Assessment.Priority.Tier)),
    ];

    internal static ImmutableArray<TableColumn<ContactCase>> Refused(Language language) =>
    [
        new("customer_id", c => c.Assessment.CustomerId),
        new("why", GateReasons.Codes),
        new("reasons", c => GateReasons.Refusals(c, language), " | "),
        new("measures", c => c.Plan.Measures.Select(m => m.Id)),
        new("priority", c => Codes.Of(c.Assessment.Priority.Tier)),
    ];

    /// <summary>Why this contact: the row of the measure with its facts, the channel, what it waits for, what makes the day a good one.</summary>
    internal static IEnumerable<string> Reasons(PlannedRow row, Language language) =>
    [
        AssessmentColumns.Line(row.Measure.Reason, language),
        Channel(row, language),
        .. row.Option.Gate.Reasons.Select(r => GateReasons.Line(r, language)),
        .. row.Occasions.Select(o => o.Why.In(language)),
    ];

    /// <summary>Why not now.</summary>
    internal static IEnumerable<string> Reasons(WaitingRow row, Language language) =>
    [
        AssessmentColumns.Line(row.Measure.Reason, language),
        PlanWords.Of(row.Verdict).In(language),
        .. row.Option.Gate.Reasons.Select(r => GateReasons.Line(r, language)),
        .. row.Held is { } held ? [held.Why.In(language)] : Array.Empty<string>(),
    ];

    /// <summary>What is done, and why by this channel: by A5, or because the money goes farthest so.</summary>
    private static string Channel(PlannedRow row, Language language)
    {
        var why = row.Option.Channel.Equals(row.Case.Proposal!.Channel!.Channel) ? ChannelChoice.Of(row.Case.Open).Why : PlanWords.Chosen;
        return language == Language.Japanese ? $"{row.Measure.Measure.What.Japanese}（{row.Option.Channel}：{why.Japanese}）" : $"{row.Measure.Measure.What.English} ({row.Option.Channel}: {why.English})";
    }

    private static string For(WaitingRow row) => row.Verdict switch
    {
        PlanVerdict.WaitsForMoment => "moment",
        PlanVerdict.WaitsForCustomer => JsonNamingPolicy.SnakeCaseLower.ConvertName(row.Measure.Measure.Trigger.ToString()),
        PlanVerdict.NotWorthIt => "value",
        PlanVerdict.ValueUnknown => "value_unknown",
        _ => "budget",
    };
}
