using System.Collections.Immutable;
using System.Text;
using Reactivation.Binding;
using Reactivation.Decisions;
using Reactivation.Proofs.Sentences;

namespace Reactivation.Proofs;

/// <summary>Why a row holds, or does not, for one customer as of a day.</summary>
/// <param name="Kind">The list that the row stands in.</param>
/// <param name="Id">The row's id.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Why">The row's reason, for people.</param>
/// <param name="Tree">The tree of the rule; null for what a table says otherwise.</param>
/// <param name="Lacks">What is lacking, where it could not be asked; else empty.</param>
public sealed record Proof(DecisionKind Kind, string Id, ProofOutcome Outcome, Wording Why, ProofNode? Tree, ImmutableArray<Lack> Lacks)
{
    /// <summary>The proof in one line: id, reason, and the facts that decided.</summary>
    /// <returns>Such as <c>r181: no purchase for a long time (last_purchase_on at least 181 days ago (2026-05-25 or before): last_purchase_on 2026-05-01)</c>.</returns>
    public string Line()
    {
        var text = new StringBuilder(Id).Append(": ").Append(Why.English);
        var facts = Outcome == ProofOutcome.NotApplicable ? Lacks.Select(l => l.ToString()) : Tree?.Witnesses().Select(w => w.Line()) ?? [];
        if (string.Join("; ", facts) is { Length: > 0 } decided)
            text.Append(" (").Append(decided).Append(')');
        return text.ToString();
    }

    /// <summary>The proof as a person would write it: the row's reason, then a sentence for every fact that decided, with actual value and threshold.</summary>
    /// <remarks>A row that does not hold, or that cannot be judged because facts are not recorded, says so first. At most a hundred sentences; more are counted.</remarks>
    /// <param name="language">The language.</param>
    /// <returns>Such as <c>No purchase for a long time. The last purchase was on 2026-05-01, at least 181 days ago (on or before 2026-05-25).</c></returns>
    public string Sentence(Language language) => ProofSentences.Of(this, language);

    /// <summary>The proof as a tree, one line a node.</summary>
    /// <returns>The row, then its rule.</returns>
    public override string ToString()
    {
        var text = new StringBuilder($"{Id}: {Outcome switch { ProofOutcome.Holds => "holds", ProofOutcome.DoesNotHold => "does not hold", ProofOutcome.NotApplicable => "not applicable", _ => "the default" }}, {Why.English}\n");
        foreach (var lack in Lacks)
            text.Append("  ! ").Append(lack).Append('\n');
        return (Tree?.Write(text, 1) ?? text).ToString().TrimEnd();
    }
}
