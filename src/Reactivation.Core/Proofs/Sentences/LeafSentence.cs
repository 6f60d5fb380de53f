using Reactivation.Conditions;
using Reactivation.Customers;

namespace Reactivation.Proofs.Sentences;

/// <summary>Writes the sentence of one test: what is the case, and on which side of the threshold that lies.</summary>
internal sealed class LeafSentence(Phrasebook book, ProofNode leaf)
{
    private readonly FactPhrases _facts = new(book, leaf.AsOf);

    /// <summary>Whether what the test asks is so, its negation set aside.</summary>
    private bool IsSo => leaf.Holds != leaf.IsNegated;

    /// <summary>The sentence; null where the node says nothing of its facts.</summary>
    internal string? Write()
    {
        if (Finding.Of(leaf, book, _facts) is not { } found || leaf.Condition is not TestCondition test)
            return null;
        if (test is ChoiceTest choice)
            return Sentence(Choice(choice, found));
        if (Relation.Of(leaf, book, _facts) is not { } relation)
            return Sentence(Alone(test.Fact, found));
        return found.State switch
        {
            ActualState.None => Sentence(book.Say(test.Fact.Shape == FactShape.Day ? "none.day" : "none.number", ("none", found.Clause), ("asked", relation.Asked)), relation.Bounds(true)),
            ActualState.Ahead => StillToCome(found, relation),
            _ when test.Fact.Origin.MayLieAhead && relation.ReachesBack && found.Cell > leaf.AsOf.DayNumber => StillToCome(found, relation),
            _ => Sentence(book.Say("is.relation", ("is", found.Clause), ("relation", relation.Side(IsSo))), relation.Bounds(IsSo)),
        };
    }

    /// <summary>What a code condition was given to read, a sentence for each fact.</summary>
    internal IEnumerable<string> WriteEach() => leaf.Actual.Where(a => a.State != ActualState.NotRecorded).Select(a => Sentence(Alone(a.Fact, Finding.One(leaf, a, book, _facts))));

    /// <summary>The finding without a comparison.</summary>
    private string Alone(Fact fact, Finding found) => found.State switch
    {
        ActualState.Ahead => book.Say("ahead.alone", ("is", found.Clause)),
        ActualState.None => found.Clause,
        _ when _facts.IsFlag(fact) => found.Clause,
        _ => book.Say("is.alone", ("is", found.Clause)),
    };

    private string StillToCome(Finding found, Relation relation) =>
        Sentence(book.Say("ahead.relation", ("is", found.Clause), ("asked", relation.Asked)), relation.Bounds(true));

    private string Choice(ChoiceTest test, Finding found)
    {
        if (_facts.IsFlag(test.Fact))
            return found.State == ActualState.None ? book.Say("none.flag", ("none", found.Clause)) : found.Clause;
        var number = test.Codes.Length == 1 ? "one" : "any";
        if (IsSo && number == "one")
            return Alone(test.Fact, found);
        string[] codes = [.. test.Codes.Select(c => _facts.Value(test.Fact, c))];
        if (found.State == ActualState.None)
            return book.Say($"none.choice.{number}", ("none", found.Clause), ("codes", Lists.Or(book, "codes", codes)));
        var relation = IsSo ? book.Say("choice.any.true", ("codes", Lists.And(book, "codes", codes))) : book.Say($"choice.{number}.false", ("codes", Lists.Or(book, "codes", codes)));
        return book.Say("is.relation", ("is", found.Clause), ("relation", relation));
    }

    private string Sentence(string body, string? bounds = null) => bounds is null
        ? book.Say("sentence", ("body", OwnText.Capitalised(body)))
        : book.Say("sentence.bounded", ("body", OwnText.Capitalised(body)), ("bounds", bounds));
}
