using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Reactivation.Customers;
using Reactivation.Dormancy;
using Reactivation.Messages;

namespace Reactivation.Tests.Problems;

/// <summary>5.11: a problem says the same in both languages, and its code is kept.</summary>
public partial class ProblemWordingTests
{
    [Fact]
    public void BothLanguages_HaveTheSameKeys_InTheSameOrder_WithTheSameGaps()
    {
        var (english, japanese) = (Read("en"), Read("ja"));

        japanese.Select(l => l.Key).Should().Equal(english.Select(l => l.Key));
        foreach (var (en, ja) in english.Zip(japanese))
            Gaps(ja.Text).Should().Equal(Gaps(en.Text), "that is what {0} needs", en.Key);
    }

    [Fact]
    public void JapaneseIsJapanese_AndEnglishIsNot()
    {
        Read("en").Select(l => Gap().Replace(l.Text, "")).Should().OnlyContain(t => !Kana().IsMatch(t));
        Read("ja").Where(l => Gap().Replace(l.Text, "").Length > 0).Should().OnlyContain(l => Kana().IsMatch(l.Text));
    }

    [Fact]
    public void EveryCode_HasWhatIsFound_AndWhatIsExpected()
    {
        var keys = Read("en").Select(l => l.Key).ToHashSet();

        Codes().Should().OnlyContain(c => keys.Contains(c + ".expected")).And.HaveCountGreaterThan(60);
    }

    /// <summary>Hosts translate by the codes and count them: none is renamed or taken away.</summary>
    [Fact]
    public void TheCodes_ArePinned() => string.Join(' ', Codes()).Should().Be(
        "fact.twice fact.computed fact.name_taken fact.given_and_recorded fact.count fact.amount fact.code fact.value "
        + "event.kind event.amount event.detail event.not_recorded event.traits "
        + "offer.kind offer.value_missing offer.percent offer.trial offer.shipping offer.amount offer.decimals offer.currency offer.ended order.no_day text.line text.link text.email "
        + "legal.name legal.postal_address legal.opt_out legal.contact legal.opt_out_sms legal.page legal.no_place legal.conditions legal.tax "
        + "policy.no_list policy.no_table policy.no_outcome policy.no_otherwise policy.no_id policy.no_condition policy.no_scale policy.no_scorecard policy.no_catalogue "
        + "policy.id policy.id_twice policy.reference policy.circle policy.too_large policy.too_deep policy.stage_first "
        + "policy.name policy.confidence policy.reason policy.enumeration policy.dimension policy.dimension_taken policy.segment_none policy.definition_none policy.bounds_count policy.bounds_days policy.bounds_order policy.rows "
        + "policy.other_direction policy.other_code policy.code_and_condition policy.other_kind policy.other_kind_label policy.other_fact policy.other_fact_label policy.step");

    [Fact]
    public void AProblem_IsASentence_InEitherLanguage()
    {
        var offer = new Offer(OfferKind.PercentOff, 120, new DateOnly(2026, 12, 31));
        var reason = new Customer("C-1") { Leaving = new() { Reason = "borred" } }.Check().Single();

        var problem = offer.Check().Single();
        (problem.Code, problem.Member).Should().Be(("offer.percent", "Value"));
        problem.ToString().Should().Be("Value: found the value 120, expected more than 0 and at most 100 percent");
        problem.Sentence(Language.English).Should().Be("Found the value 120, expected more than 0 and at most 100 percent.");
        problem.Sentence(Language.Japanese).Should().Be("値「120」になっています。0より大きく100以下のパーセントにしてください。");
        reason.Sentence(Language.English).Should().StartWith("Found 'borred', expected a code of leaving_reason: ").And.EndWith(": did you mean 'bored'?");
        reason.Sentence(Language.Japanese).Should().StartWith("コード「borred」になっています。").And.EndWith("（もしかして「bored」ですか？）。");
        new Problem { Found = "x", Expected = "y", Fix = "z" }.Sentence(Language.Japanese).Should().Be("xになっています。yにしてください（z）。");
    }

    [Fact]
    public void ARecordsProblems_AreAllNamed_WithTheirMembers()
    {
        var visit = new EventKind("store_visit");
        var customer = new Customer("C-1")
        {
            RegisteredOn = new DateOnly(2026, 1, 1),
            Contract = new() { Status = (ContractStatus)9 },
            Leaving = new() { Reason = "?" },
            Purchases = new() { Count = -1, Sum = 0.00001m, LastOn = new DateOnly(2026, 1, 1) },
            Summaries = ImmutableDictionary<EventKind, EventSummary>.Empty.Add(visit, new() { Days = -3 }).Add(EventKind.Purchase, new() { Count = -1, Sum = 0.00001m, LastOn = new DateOnly(2026, 1, 1) }),
            History = EventHistory.Of(new CustomerEvent(new DateOnly(2026, 1, 1), EventKind.Purchase)),
        }.With(Facts.RegisteredOn, null);

        var problems = customer.Check();

        problems.Select(p => (p.Code, p.Member)).Should().BeEquivalentTo(new[]
        {
            ("fact.value", "Contract.Status"), ("fact.code", "Leaving.Reason"), ("fact.count", "Purchases.Count"), ("fact.amount", "Purchases.Sum"), ("fact.count", "Summaries[store_visit].Days"),
            ("fact.twice", null), ("fact.given_and_recorded", "Purchases.LastOn"),
        });
        customer.Invoking(c => c.Source).Should().Throw<ArgumentException>().WithMessage(string.Join("; ", problems) + ".");
        new Customer("C-2") { Purchases = new() { Count = 1 } }.Check().Should().BeEmpty();
    }

    [Fact]
    public void EachShortWayToASummary_IsTheMemberOfItsProblem()
    {
        var bad = new EventSummary { Count = -1 };
        var customer = new Customer("C-1") { Purchases = bad, WebVisits = bad, MailOpens = bad, MailClicks = bad, Inquiries = bad, Logins = bad, SalesTalks = bad, FollowUps = bad };

        customer.Check().Select(p => p.Member).Should().BeEquivalentTo(typeof(Customer).GetProperties().Where(p => p.PropertyType == typeof(EventSummary)).Select(p => p.Name + ".Count"));
    }

    [Fact]
    public void APolicysProblems_NameTheirMembers()
    {
        var policy = ReactivationPolicy.Default;
        var broken = policy with
        {
            Name = " ",
            Definitions = policy.Definitions.Add(policy.Definitions[0] with { Id = "lost", Then = DormancyEffect.ReportedOnly, When = Condition.Parse("definition nowhere") }),
            Causes = policy.Causes with { Otherwise = policy.Causes.Otherwise with { Then = policy.Causes.Otherwise.Then with { ConfidencePercent = 101 } } },
            Stages = policy.Stages with { Rows = policy.Stages.Rows.SetItem(1, policy.Stages.Rows[1] with { When = Condition.Parse("condition nowhere") }) },
            Segments = policy.Segments.SetItem(2, policy.Segments[2] with { Then = "" }),
        };

        broken.Check().Select(p => (p.Code, p.Member)).Should().BeEquivalentTo(new[]
        {
            ("policy.reference", $"Definitions[{policy.Definitions.Length}]"), ("policy.reference", "Stages.Rows[1]"), ("policy.name", "Name"), ("policy.confidence", "Causes.Otherwise"), ("policy.dimension", "Segments[2]"),
        });
        (policy with { Scorecard = null!, Scales = default }).Check().Select(p => (p.Code, p.Member)).Should().BeEquivalentTo(new[] { ("policy.no_scorecard", "Scorecard"), ("policy.no_list", "Scales") });
    }

    private static IEnumerable<string> Codes() => Read("en").Where(l => l.Key.EndsWith(".found", StringComparison.Ordinal)).Select(l => l.Key[..^".found".Length]);

    private static IReadOnlyList<(string Key, string Text)> Read(string language)
    {
        using var stream = typeof(Problem).Assembly.GetManifestResourceStream($"Reactivation.Problems.{language}.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => (l[..l.IndexOf(' ', StringComparison.Ordinal)], l[(l.IndexOf('=', StringComparison.Ordinal) + 2)..]))];
    }

    private static IEnumerable<string> Gaps(string text) => Gap().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[A-Za-z]+\}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]")]
    private static partial Regex Kana();
}
