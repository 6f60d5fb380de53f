using System.Collections.Immutable;
using Reactivation.Decisions;
using Reactivation.Proofs.Sentences;

namespace Reactivation.Binding;

/// <summary>A row that cannot hold because the source does not record what it asks for (5.2).</summary>
/// <param name="Kind">The list that the row stands in.</param>
/// <param name="Id">The row's id.</param>
/// <param name="Lacks">What is lacking.</param>
public sealed record NotApplicable(DecisionKind Kind, string Id, ImmutableArray<Lack> Lacks)
{
    /// <summary>What is lacking, as a person would write it.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Such as <c>The last sales talk and the last sales follow-up are not recorded.</c></returns>
    public string Sentence(Language language) => ProofSentences.Of(Lacks, language);

    /// <summary>The row and what it lacks.</summary>
    /// <returns>Such as <c>no-web-visit: last_web_visit_on is not recorded</c>.</returns>
    public override string ToString() => $"{Id}: {string.Join(", ", Lacks)}";
}
