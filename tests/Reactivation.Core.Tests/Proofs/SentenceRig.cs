using System.Globalization;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Proofs;

namespace Reactivation.Tests.Proofs;

/// <summary>Asks one rule of one customer, both as text, and hands out what the proof says.</summary>
internal static class SentenceRig
{
    /// <summary>The domain's names and some of a stranger's own.</summary>
    public static FactCatalogue Catalogue { get; } = FactCatalogue.Default
        .With(Fact.Day("audited_on"), Fact.Count("seats"), Fact.Amount("open_invoices"), Fact.Choice("plan", "basic", "gold", "trial"), Fact.Flag("newsletter"))
        .With(Fact.Day("renewed_on").Labelled("renewal date", "更新日"), Fact.Count("points").Labelled("point balance", "ポイント残高"))
        .With(new EventKind("fitting", EventTraits.OwnAction, new Wording("fitting", "試着")))
        .With(new EventKind("store_visit", EventTraits.OwnAction));

    /// <summary>A customer from facts such as <c>last_purchase_on=2026-05-01; contract_ended_on=never</c>; facts not named are not recorded.</summary>
    public static Customer Customer(string facts)
    {
        var customer = new Customer("C-1");
        foreach (var given in facts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // The name may have brackets with an equals sign in them.
            var at = given.LastIndexOf('=');
            var value = given[(at + 1)..];
            customer = With(customer, Catalogue.Parse(given[..at]), value is "never" or "none" ? null : value);
        }

        return customer;
    }

    /// <summary>The proof of a definition with this rule and this reason.</summary>
    public static Proof Proof(string condition, Customer customer, Wording? why = null) =>
        Condition.Parse(condition, Catalogue).Proof(customer) with { Why = why ?? new Wording("asked for", "確認対象") };

    /// <summary>The leaf of a rule that is one test.</summary>
    public static ProofNode Leaf(string condition, string facts) => Proof(condition, Customer(facts)).Tree!;

    /// <summary>
    /// The sentences of a test in both languages. They say what is the case, so the opposite test has the same ones; that is checked here
    /// and every row of a table thus stands for both polarities.
    /// </summary>
    public static (string English, string Japanese) Both(string condition, string facts)
    {
        var (asked, opposite) = (Leaf(condition, facts), Leaf("not " + condition, facts));
        opposite.Sentence(Language.English).Should().Be(asked.Sentence(Language.English));
        opposite.Sentence(Language.Japanese).Should().Be(asked.Sentence(Language.Japanese));
        return (asked.Sentence(Language.English), asked.Sentence(Language.Japanese));
    }

    private static Customer With(Customer customer, Fact fact, string? value) => fact switch
    {
        DayFact day => customer.With(day, value is null ? null : DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        CountFact count => customer.With(count, value is null ? null : int.Parse(value, CultureInfo.InvariantCulture)),
        AmountFact amount => customer.With(amount, value is null ? null : decimal.Parse(value, CultureInfo.InvariantCulture)),
        _ => customer.With((ChoiceFact)fact, value),
    };
}
