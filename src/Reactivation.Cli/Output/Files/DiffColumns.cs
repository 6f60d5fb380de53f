using System.Collections.Immutable;
using Reactivation.Cli.Runs;

namespace Reactivation.Cli.Output.Files;

/// <summary>The columns of a comparison of two lists.</summary>
internal static class DiffColumns
{
    internal static ImmutableArray<TableColumn<VerdictChange>> In(Language language) =>
    [
        new("customer_id", c => c.CustomerId),
        new("move", c => Code(c.Move)),
        new("old_stage", c => c.Old is { } a ? Codes.Of(a.Stage) : null),
        new("new_stage", c => c.New is { } a ? Codes.Of(a.Stage) : null),
        new("old_priority", c => c.Old is { } a ? Codes.Of(a.Priority.Tier) : null),
        new("new_priority", c => c.New is { } a ? Codes.Of(a.Priority.Tier) : null),
        new("changes", c => c.Changes.Select(n => n.ToString())),
        new("why", c => c.Why().Select(p => AssessmentColumns.Line(p, language)), " | "),
    ];

    private static string Code(ListMove move) => move switch
    {
        ListMove.Entered => "entered",
        ListMove.Left => "left",
        ListMove.ChangedTier => "changed_tier",
        _ => "changed_stage",
    };
}
