using System.Globalization;
using System.Text;
using Reactivation.Decisions;
using Reactivation.Proofs;

namespace Reactivation.Testing;

/// <summary>The message of an expectation that is not met: what was expected and found, then sentence and tree of every proof that matters.</summary>
internal sealed class Explanation(Assessment assessment, Language language)
{
    internal ExpectationException Of(Wording expected, Wording found, IEnumerable<Proof> proofs)
    {
        var text = new StringBuilder();
        var (who, day) = (assessment.CustomerId, assessment.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        text.Append(language == Language.Japanese
            ? $"顧客 {who}（{day} 時点）: 期待は「{expected.Japanese}」、実際は「{found.Japanese}」です。"
            : $"Customer {who} as of {day}: expected {expected.English}, found {found.English}.");
        var isAnyUnasked = false;
        foreach (var proof in proofs)
        {
            isAnyUnasked |= proof.Outcome == ProofOutcome.NotApplicable;
            text.Append("\n\n").Append(proof.Id).Append(": ").Append(proof.Sentence(language)).Append('\n').Append(proof);
        }

        if (isAnyUnasked)
            text.Append("\n\n").Append(Phrases.NotRecordedIsNotNever.In(language));
        text.Append("\n\n").Append(Phrases.All.In(language)).Append(assessment);
        return new ExpectationException(text.ToString());
    }
}
