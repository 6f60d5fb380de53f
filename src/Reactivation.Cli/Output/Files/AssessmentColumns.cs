using System.Collections.Immutable;
using Reactivation.Cli.Runs;
using Reactivation.Decisions;
using Reactivation.Priorities;
using Reactivation.Proofs;

namespace Reactivation.Cli.Output.Files;

/// <summary>The columns of the list of assessments.</summary>
internal static class AssessmentColumns
{
    internal static ImmutableArray<TableColumn<AssessedCustomer>> In(Language language) =>
    [
        new("customer_id", c => c.Assessment.CustomerId),
        new("stage", c => Codes.Of(c.Assessment.Stage)),
        new("definitions", c => c.Assessment.Definitions),
        new("silent_days", c => c.Assessment.SilentDays),
        new("segments", c => c.Segments),
        new("cause", c => c.Assessment.Cause is { } found ? Codes.Of(found.Cause) : null),
        new("cause_confidence", c => c.Assessment.Cause?.ConfidencePercent),
        new("priority", c => Codes.Of(c.Assessment.Priority.Tier)),
        new("score", c => Score(c.Assessment.Priority.Score)),
        new("reasons", c => Reasons(c.Assessment).Select(r => Line(r, language)), " | "),
        new("next_change_on", c => c.Next?.On),
        new("next_change", c => c.Next?.Changes.Select(n => n.ToString()) ?? []),
    ];

    /// <summary>Why the priority is what it is: every row of the table that holds.</summary>
    internal static IEnumerable<Proof> Reasons(Assessment assessment) => assessment.Reasons.Where(r => r.Kind == DecisionKind.Priority);

    /// <summary>One row with its sentence.</summary>
    internal static string Line(Proof proof, Language language) => $"{proof.Id}: {proof.Sentence(language)}";

    /// <summary>Points with two decimals, which a decimal keeps.</summary>
    private static decimal Score(Score score) => score.Points / 100m + 0.00m;
}
