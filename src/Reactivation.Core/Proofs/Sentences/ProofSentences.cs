using Reactivation.Binding;
using Reactivation.Conditions;
using Reactivation.Dormancy;

namespace Reactivation.Proofs.Sentences;

/// <summary>Writes proofs and their nodes as sentences, each sentence once.</summary>
internal sealed class ProofSentences
{
    /// <summary>More sentences than this are counted, not written.</summary>
    internal const int MaxSentences = 100;

    private readonly Phrasebook _book;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _sentences = [];
    private int _more;

    private ProofSentences(Phrasebook book) => _book = book;

    internal static string Of(ProofNode node, Language language)
    {
        var writer = new ProofSentences(Phrasebook.In(language));
        writer.Add(node);
        return writer.Joined();
    }

    internal static string Of(Proof proof, Language language)
    {
        var writer = new ProofSentences(Phrasebook.In(language));
        writer.AddReason(proof, writer._book.Reason(proof.Why));
        if (proof.Outcome == ProofOutcome.NotApplicable && !proof.Lacks.IsDefaultOrEmpty)
            writer.AddAll(LackSentences.Of(proof.Lacks, writer._book));
        else if (proof.Tree is not null)
            writer.Add(proof.Tree);
        return writer.Joined();
    }

    internal static string Of(IReadOnlyCollection<Lack> lacks, Language language)
    {
        var writer = new ProofSentences(Phrasebook.In(language));
        writer.AddAll(LackSentences.Of(lacks, writer._book));
        return writer.Joined();
    }

    private void AddReason(Proof proof, string why)
    {
        if (why.Length == 0 && proof.Outcome == ProofOutcome.Default)
        {
            Add(_book.Say("proof.default"));
            return;
        }

        if (why.Length == 0 && proof.Outcome == ProofOutcome.Holds)
            return;

        // What does not apply must be said of something: a row without a reason is called by its id.
        why = why.Length > 0 ? why : proof.Id;
        Add(proof.Outcome switch
        {
            ProofOutcome.DoesNotHold => _book.Say("proof.doesNotHold", ("why", why)),
            ProofOutcome.NotApplicable => _book.Say("proof.notApplicable", ("why", why)),
            _ => _book.Say("proof.holds", ("why", OwnText.Capitalised(why))),
        });
    }

    private void Add(ProofNode node)
    {
        if (_sentences.Count >= MaxSentences)
        {
            _more += node.Children.IsEmpty ? 1 : 0;
        }
        else if (node.Condition is ReferenceCondition reference)
        {
            // That any definition holds is what the row's own reason says; the definitions themselves follow.
            if (reference is not { Kind: ReferenceKind.Condition, Id: LifecycleStages.AnyDefinition } || node.Children.IsEmpty)
                Add(Reference(reference.Kind.ToString().ToLowerInvariant(), _book.Reason(node.Why) is { Length: > 0 } why ? why : reference.Id, node));
        }
        else if (node.Children.IsEmpty)
        {
            AddLeaf(node);
        }

        var deciding = node.Children.Where(c => node.IsAnswerable ? c.Holds == node.Holds : !c.IsAnswerable).ToList();
        Lack[] lacks = [.. deciding.Where(IsLacking).SelectMany(c => c.Lacks).Distinct()];
        foreach (var child in deciding)
        {
            if (!IsLacking(child))
                Add(child);
            else if (child.Lacks[0].Equals(lacks[0]))
                AddAll(LackSentences.Of(lacks, _book));
        }
    }

    /// <summary>Leaves that lack their facts: those that stand side by side are told in one sentence, in the place of the first.</summary>
    private static bool IsLacking(ProofNode node) => node.Children.IsEmpty && !node.IsAnswerable && !node.Lacks.IsDefaultOrEmpty;

    private void AddLeaf(ProofNode leaf)
    {
        var words = new LeafSentence(_book, leaf);
        if (IsLacking(leaf))
            AddAll(LackSentences.Of(leaf.Lacks, _book));
        else if (leaf.Condition is CustomCondition code)
            AddAll(words.WriteEach().Prepend(Reference("condition", code.Name, leaf)));
        else
            Add((leaf.IsAnswerable ? words.Write() : null) ?? Reference("condition", leaf.Condition.ToString(), leaf));
    }

    private string Reference(string kind, string id, ProofNode node)
    {
        var outcome = !node.IsAnswerable ? "unanswerable" : node.Holds != node.IsNegated ? "true" : "false";
        var body = _book.Say($"reference.{outcome}", ("kind", _book.Say($"kind.{kind}")), ("id", OwnText.OneLine(id)));
        return _book.Say("sentence", ("body", OwnText.Capitalised(body)));
    }

    private void AddAll(IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
            Add(sentence);
    }

    private void Add(string sentence)
    {
        if (_sentences.Count >= MaxSentences)
            _more++;
        else if (_seen.Add(sentence))
            _sentences.Add(sentence);
    }

    private string Joined()
    {
        if (_more > 0)
            _sentences.Add(_book.Say("more", ("count", _book.Number(_more))));
        return _sentences.Count == 0 ? "" : _sentences.Aggregate((text, next) => _book.Say("sentence.next", ("text", text), ("next", next)));
    }
}
