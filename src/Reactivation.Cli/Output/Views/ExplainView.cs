using Reactivation.Decisions;
using Reactivation.Priorities;
using Reactivation.Proofs;
using Spectre.Console;

namespace Reactivation.Cli.Output.Views;

/// <summary>One customer: the verdict, the proof of every decision, and the day it changes.</summary>
/// <param name="view">Where to.</param>
/// <param name="language">In which language.</param>
/// <param name="showsAll">Whether rows that do not hold are shown too, and parts that did not decide.</param>
internal sealed class ExplainView(IAnsiConsole view, Language language, bool showsAll)
{
    internal void Write(Assessment a)
    {
        view.MarkupLineInterpolated($"[bold]{a.CustomerId}[/]  {a.AsOf.Text()}");
        view.Indented(2, Headline.Of(a, language));
        Score(a.Priority.Score);
        if (a.Cause is { } found)
            view.Indented(2, $"{In(Words.Cause)}: {In(Words.Of(found.Cause))}{(found.Reason is null ? "" : $" ({found.Reason})")}, {In(Words.Of(found.Evidence))}, {found.ConfidencePercent} % [{found.DecidedBy}]");
        view.Indented(2, $"{In(Words.Segment)}: {string.Join(", ", a.Segments)}");
        foreach (var kind in (showsAll ? a.Proofs() : a.Reasons).Where(p => p.Outcome != ProofOutcome.NotApplicable).GroupBy(p => p.Kind))
        {
            view.WriteLine();
            view.MarkupLineInterpolated($"[bold]{In(Words.Of(kind.Key))}[/]");
            foreach (var proof in kind)
                Write(proof);
        }

        NotApplicable(a);
        view.WriteLine();
        view.Indented(0, a.NextChange is { } next ? Headline.Of(next, language) : In(new("Nothing changes, if nothing happens.", "何もなければ、判定は変わりません。")));
    }

    private void Score(Score score) =>
        view.Indented(2, string.Join(", ", Enum.GetValues<ScorePart>().Select(p => $"{In(Words.Of(p))} {Priorities.Score.Text(score.Of(p))}")));

    private void Write(Proof proof)
    {
        var holds = proof.Outcome is ProofOutcome.Holds or ProofOutcome.Default;
        view.Indented(2, $"{Mark(holds)} {proof.Id}: {proof.Why.In(language)}");
        if (proof.Tree is not null)
            Write(proof.Tree, 4);
    }

    private void Write(ProofNode node, int indent)
    {
        view.Indented(indent, $"{(node.IsAnswerable ? Mark(node.Holds) : "?")} {Text(node)}");
        foreach (var child in node.Children.Where(c => showsAll || c.Holds == node.Holds))
            Write(child, indent + 2);
    }

    /// <summary>A leaf says what is the case; a group says how its parts are joined, a reference to what it leads.</summary>
    private string Text(ProofNode node) =>
        node.Children.IsEmpty ? node.Sentence(language)
        : node.Condition is Conditions.ReferenceCondition ? node.Condition.ToString()
        : node.Condition is Conditions.AndCondition != node.IsNegated ? In(new("all of", "次のすべて"))
        : In(new("any of", "次のいずれか"));

    private void NotApplicable(Assessment a)
    {
        if (a.NotApplicable.IsEmpty)
            return;
        view.WriteLine();
        view.MarkupLineInterpolated($"[bold]{In(Words.NotApplicable)}[/]");
        foreach (var row in a.NotApplicable)
            view.Indented(2, $"? {row.Id}: {row.Sentence(language)}");
    }

    private static string Mark(bool holds) => holds ? "✓" : "✗";

    private string In(Wording wording) => wording.In(language);
}
