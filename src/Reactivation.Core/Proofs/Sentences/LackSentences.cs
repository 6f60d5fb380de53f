using Reactivation.Binding;

namespace Reactivation.Proofs.Sentences;

/// <summary>Says what is not recorded (5.2).</summary>
internal static class LackSentences
{
    /// <summary>One sentence for all that is not recorded at all, one for all that waits for a population, and one for each fact that is recorded too late.</summary>
    internal static IEnumerable<string> Of(IReadOnlyCollection<Lack> lacks, Phrasebook book)
    {
        // Without a day to reach back from: what is not recorded is not recorded in any window.
        var facts = new FactPhrases(book, asOf: null);
        var never = Subjects(l => !l.IsUnfitted && l.Since is null);
        if (never.Count > 0)
            yield return Sentence(never.Count == 1 ? "lack" : "lack.many", ("facts", Lists.And(book, "list", never)));
        var unfitted = Subjects(l => l.IsUnfitted);
        if (unfitted.Count > 0)
            yield return Sentence("lack.unfitted", ("facts", Lists.And(book, "list", unfitted)));
        foreach (var lack in lacks)
        {
            if (lack is { IsUnfitted: false, Since: { } since, Needed: { } needed })
                yield return Sentence("lack.since", ("facts", facts.Subject(lack.Fact)), ("since", book.Day(since)), ("needed", book.Day(needed)));
        }

        List<string> Subjects(Func<Lack, bool> which) => [.. lacks.Where(which).Select(l => facts.Subject(l.Fact)).Distinct()];

        string Sentence(string key, params ReadOnlySpan<(string Name, string Text)> values) => book.Say("sentence", ("body", OwnText.Capitalised(book.Say(key, values))));
    }
}
