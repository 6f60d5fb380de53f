using System.Collections.Immutable;
using Reactivation.Binding;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Proofs;

namespace Reactivation.Tests.Proofs;

/// <summary>A sentence of every kind: the pinned ones, every fact of the catalogue with and without a value, every span, every proof.</summary>
internal static class EverySentence
{
    public static IEnumerable<(string English, string Japanese)> Collect() =>
        Pinned().Concat(Facts()).Concat(Codes()).Concat(Spans()).Concat(Nodes()).Concat(Proofs());

    private static IEnumerable<(string English, string Japanese)> Pinned() =>
        new[] { DaySentenceTests.Rows, CustomerDaySentenceTests.Rows, LatestSentenceTests.Rows, NumberSentenceTests.Rows, ChoiceSentenceTests.Rows, TraitSentenceTests.Rows, FilterSentenceTests.Rows, OwnNameSentenceTests.Rows }
            .SelectMany(rows => rows).Select(row => (row.Data.Item3, row.Data.Item4));

    /// <summary>The stage is no fact that a definition can read, and has a way of its own below.</summary>
    private static IEnumerable<(string English, string Japanese)> Facts() =>
        from name in SentenceRig.Catalogue.FactNames.Except(["revenue", "stage"])
        let fact = SentenceRig.Catalogue.Parse(name == "page_seen_since_purchase" ? $"{name}[\"pricing\"]" : name)
        from given in new[] { "none", Sample(fact), null }
        select SentenceRig.Both($"{fact} is missing", given is null ? "open_invoices=1" : $"{fact}={given}");

    private static string Sample(Fact fact) => fact switch
    {
        DayFact => "2026-03-04",
        ChoiceFact choice => choice.Codes[0],
        _ => "7",
    };

    private static IEnumerable<(string English, string Japanese)> Codes() =>
        from name in SentenceRig.Catalogue.FactNames
        let fact = SentenceRig.Catalogue.Find(name) as ChoiceFact
        where fact is not null
        from cell in Enumerable.Range(0, fact.Codes.Length)
        select Both(new ProofNode(fact.Is(fact.Codes[cell]), false, true, true, [new ActualValue(fact, ActualState.Value, cell)], []));

    private static IEnumerable<(string English, string Japanese)> Spans() =>
        from unit in new[] { "day", "month", "year" }
        from count in new[] { 1, 2 }
        from question in new[] { "within {0}", "more than {0} ago" }
        from day in new[] { "2019-01-01", "2026-11-22" }
        select SentenceRig.Both("registered_on " + string.Format(null, question, $"{count} {unit}{(count == 1 ? "" : "s")}"), $"registered_on={day}");

    private static IEnumerable<(string English, string Japanese)> Nodes() =>
        (from text in new[] { "definition r181", "segment s1", "condition mine" }
         from outcome in new (bool Holds, bool IsAnswerable)[] { (true, true), (false, true), (false, false) }
         select Both(new ProofNode(Condition.Parse(text), false, outcome.Holds, outcome.IsAnswerable, [], [])))
        .Append(Both(new ProofNode(Reactivation.Facts.Stage.IsMissing, false, true, true, [new ActualValue(Reactivation.Facts.Stage, ActualState.None, Cell.Missing)], [])));

    private static IEnumerable<(string English, string Japanese)> Proofs()
    {
        var many = string.Join(" or ", Enumerable.Range(0, 120).Select(i => $"purchase_count = {i}"));
        var codes = Fact.Choice("shop", [.. Enumerable.Range(0, 30).Select(i => $"s{i}")]);
        yield return Both(SentenceRig.Proof(many, SentenceRig.Customer("purchase_count=500")));
        yield return Both(codes.IsAnyOf([.. codes.Codes]).Proof(new Customer("C-1").With(codes, "s3")));
        yield return Both(SentenceRig.Proof("purchase_count = 1", SentenceRig.Customer("purchase_count=1")));
        yield return Both(SentenceRig.Proof("purchase_count = 1", SentenceRig.Customer("purchase_count=2")));
        yield return Both(SentenceRig.Proof("purchase_count = 1", SentenceRig.Customer("seats=1")));
        yield return Both(SentenceRig.Proof("not last_web_visit_on within 30 days", ProofSentenceTests.VisitsSinceNovember));
        yield return Both(SentenceRig.Proof("rfm_monetary >= 4", SentenceRig.Customer("purchase_sum=100")));
        yield return Both(SentenceRig.Proof("latest(last_inquiry_on, last_login_on) is missing or web_visit_count >= 1", ProofSentenceTests.VisitsSinceNovember));
        yield return Both(SentenceRig.Proof("web_visit_count >= 1", ProofSentenceTests.VisitsSinceNovember));
        yield return Both(new Proof(DecisionKind.Priority, "none", ProofOutcome.Default, default, null, ImmutableArray<Lack>.Empty));
    }

    private static (string English, string Japanese) Both(ProofNode node) => (node.Sentence(Language.English), node.Sentence(Language.Japanese));

    private static (string English, string Japanese) Both(Proof proof) => (proof.Sentence(Language.English), proof.Sentence(Language.Japanese));
}
