using System.Text;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Priorities;
using Reactivation.Segments;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Policies;

/// <summary>What a policy writes, it reads back: the same text, the same answers.</summary>
public class PolicyRoundTripTests
{
    private static readonly ReactivationPolicy Default = ReactivationPolicy.Default;

    [Fact]
    public void TheDefault_ReadsBack()
    {
        var again = ReadBack(Default);

        again.Catalogue.FactNames.Should().Equal(FactCatalogue.Default.FactNames);
        again.Name.Should().BeNull();
    }

    [Fact]
    public void AFittedPolicy_ReadsBack()
    {
        var customers = Enumerable.Range(1, 100).Select(i => new Customer($"c{i}") { History = EventHistory.Of(Ask.Bought(10 + (i * 7 % 400), i * 12.3456m), Ask.Bought(500, 1m)) });
        var fitted = Default.Fit(Population.Of(customers, Ask.AsOf));

        fitted.ToJson().Should().Contain("\"bounds\": [").And.NotBe(Default.ToJson());
        ReadBack(fitted).Scales.Select(s => string.Join(',', s.Bounds!)).Should().Equal(fitted.Scales.Select(s => string.Join(',', s.Bounds!)));
    }

    [Fact]
    public void AnyPolicy_ReadsBack() => Always.Holds(PolicyGens.Any, 500, policy => ReadBack(policy));

    [Fact]
    public void AnyPolicy_AnswersTheSame() => Always.Holds(
        PoliciesAndLives, 150, sample =>
        {
            var (policy, customer) = sample;
            var one = ReactivationEngine.Create(policy).Assess(customer, Ask.AsOf);
            var other = ReactivationEngine.Create(ReactivationPolicy.FromJson(policy.ToJson())).Assess(customer, Ask.AsOf);

            Assert.Equal(one.ToString(), other.ToString());
            Assert.Equal(one.Proofs().Select(p => p.Line()), other.Proofs().Select(p => p.Line()));
            Assert.Equal(one.Segments, other.Segments);
            Assert.Equal(one.Cause, other.Cause);
            Assert.Equal(one.Priority.Score.Points, other.Priority.Score.Points);
        });

    /// <summary>One rule of one's own does not cost the default's: in a list, <c>"default"</c> stands for them, in its place.</summary>
    [Fact]
    public void TheDefaultsRows_StandWhereTheyAreAskedFor()
    {
        var policy = ReactivationPolicy.FromJson("""
            {
              "version": 1,
              "scales": [ "default", { "name": "visit_step", "of": "web_visit_count", "steps": 3 } ],
              "definitions": [ "default", { "id": "mine", "when": "purchase_count >= 2 and last_purchase_on at least 100 days ago", "then": "makes_dormant", "why": { "en": "a", "ja": "b" } } ],
              "segments": [ { "id": "twice", "when": "definition mine and definition r181 and visit_step >= 2", "dimension": "offer", "why": { "en": "a", "ja": "b" } }, "default" ],
              "priorities": {
                "rows": [ { "id": "VIP", "when": "segment twice", "then": "high", "why": { "en": "a", "ja": "b" } }, "default" ],
                "otherwise": { "id": "P0", "then": "low", "why": { "en": "a", "ja": "b" } }
              }
            }
            """);

        policy.Definitions.Select(d => d.Id).Should().Equal([.. Default.Definitions.Select(d => d.Id), "mine"]);
        policy.Segments.Select(s => s.Id).Should().Equal(["twice", .. Default.Segments.Select(s => s.Id)]);
        policy.Priorities.Rows.Select(r => r.Id).Should().Equal(["VIP", .. Default.Priorities.Rows.Select(r => r.Id)]);
        policy.Scales.Select(s => s.Name).Should().Equal([.. Default.Scales.Select(s => s.Name), "visit_step"]);
        ReadBack(policy).Definitions[^1].Should().Be(policy.Definitions[^1]);
    }

    /// <summary>Code conditions stand as their names; the code itself is handed in.</summary>
    [Fact]
    public void AConditionInCode_IsFoundInTheCatalogue()
    {
        var odd = Condition.Custom("odd-count", [Facts.PurchaseCount], (in FactReader f) => f[Facts.PurchaseCount] % 2 == 1);
        var policy = Ask.PolicyOf(odd & !(Facts.PurchaseCount >= 10));

        ReactivationPolicy.FromJson(policy.ToJson(), FactCatalogue.Default.With(odd)).Definitions[^1].When.Should().Be(policy.Definitions[^1].When);
        ReactivationPolicy.TryFromJson(policy.ToJson(), FactCatalogue.Default, out _, out var problems).Should().BeFalse();
        problems.Should().ContainSingle().Which.Found.Should().Be("condition odd-count");
    }

    [Fact]
    public void WhatIsDeclaredAndNotUsed_StaysDeclared()
    {
        var policy = Default with { Catalogue = FactCatalogue.Default.With(FactGens.StoreVisit).With(Fact.Day("first_call_on", Better.Later), PolicyGens.TopCategory) };

        var again = ReadBack(policy);

        again.Catalogue.Find("first_call_on")!.Better.Should().Be(Better.Later);
        again.Catalogue.Find("top_category").Should().Be(PolicyGens.TopCategory);
        again.Catalogue.FindKind("store_visit")!.Traits.Should().Be(EventTraits.OwnAction | EventTraits.MoreIsBetter);
        again.Catalogue.FindKind("store_visit")!.Label.Should().Be(FactGens.StoreVisit.Label);
        again.Catalogue.Find("top_category")!.Label.Should().Be(PolicyGens.TopCategory.Label);
        again.Catalogue.Parse("last_store_visit_on[\"Tokyo\"]").Should().Be(FactGens.StoreVisit.LastOn.WithDetail("Tokyo"));
    }

    [Fact]
    public void ACallersCatalogue_AndTheDocument_MayDeclareTheSame()
    {
        var mine = FactCatalogue.Default.With(FactGens.StoreVisit).With(FactGens.BirthdayOn);
        var policy = Ask.PolicyOf(FactGens.StoreVisit.LastOn.IsMissing & FactGens.BirthdayOn.Within(1).Months());

        ReactivationPolicy.FromJson(policy.ToJson(), mine).ToJson().Should().Be(policy.ToJson());
    }

    /// <summary>A choice of many codes: too long as text, so it is written as a tree.</summary>
    [Fact]
    public void AConditionTooLongForText_IsWrittenAsATree()
    {
        var shop = Fact.Choice("shop", [.. Enumerable.Range(0, 2_000).Select(i => $"shop-{i}-with-quite-a-long-name-of-its-own")]);
        var policy = Ask.PolicyOf(shop.IsAnyOf([.. shop.Codes.Where((_, i) => i % 2 == 0)]) | shop.IsMissing);

        shop.IsAnyOf([.. shop.Codes]).ToString().Length.Should().BeGreaterThan(Condition.MaxTextLength);
        ReadBack(policy);
        ReadBack(Ask.PolicyOf(shop.IsAnyOf([.. shop.Codes])));
    }

    [Fact]
    public void ASectionThatIsLeftAway_IsTheDefaults() => ReactivationPolicy.FromJson("""{ "version": 1 }""").ToJson().Should().Be(Default.ToJson());

    [Fact]
    public void ASectionThatStandsThere_StandsForTheDefaultsWhole()
    {
        var policy = ReactivationPolicy.FromJson("""
            {
              "version": 1,
              "name": "only large deals",
              "scales": [],
              "segments": [],
              "priorities": {
                "rows": [{ "id": "P1", "when": "last_purchase_on[amount >= 5000] within 24 months", "then": "high", "why": { "en": "a large deal", "ja": "大型の取引" } }],
                "otherwise": { "id": "P0", "then": "low", "why": { "en": "none", "ja": "なし" } }
              }
            }
            """);

        policy.Name.Should().Be("only large deals");
        policy.Priorities.Rows.Should().ContainSingle().Which.Should().Be(new Row<PriorityTier>("P1", Facts.LastPurchaseOn.OfAtLeast(5_000m).Within(24).Months(), PriorityTier.High, new("a large deal", "大型の取引")));
        (policy.Segments.Length, policy.Scales.Length, policy.Definitions.Length).Should().Be((0, 0, Default.Definitions.Length));
        ReadBack(policy);
    }

    [Fact]
    public void TheOrderInTheDocument_IsFree() => ReactivationPolicy.FromJson("""
        { "definitions": [{ "why": { "ja": "a", "en": "b" }, "then": "makes_dormant", "when": "vip_step >= 3 and last_store_visit_on is missing and points > 0 or condition late", "id": "d" }],
          "conditions": [{ "when": "points < 10", "id": "late" }],
          "stages": { "otherwise": { "id": "lead", "then": "lead", "why": { "en": "", "ja": "" } }, "rows": [] }, "causes": { "otherwise": { "id": "u", "then": { "cause": "unknown", "evidence": "none", "confidence_percent": 0 }, "why": { "en": "", "ja": "" } }, "rows": [] },
          "scales": [{ "name": "vip_step", "of": "points", "steps": 3 }], "facts": [{ "name": "points", "shape": "count" }], "event_kinds": [{ "name": "store_visit", "traits": [] }], "version": 1.0 }
        """).Definitions.Should().ContainSingle();

    [Fact]
    public void TheByteOrderMark_AndUtf8_AreRead()
    {
        var utf8 = Encoding.UTF8.GetBytes(Default.ToJson());

        ReactivationPolicy.FromJson(utf8).ToJson().Should().Be(Default.ToJson());
        ReactivationPolicy.FromJson([0xEF, 0xBB, 0xBF, .. utf8]).ToJson().Should().Be(Default.ToJson());
        ReactivationPolicy.FromJson("\uFEFF" + Default.ToJson().ReplaceLineEndings("\r\n")).ToJson().Should().Be(Default.ToJson());
    }

    /// <summary>Nothing is escaped that need not be, and lines end alike everywhere.</summary>
    [Fact]
    public void TheText_IsForPeople() =>
        (Default with { Name = "休眠「掘り起こし」 <&'+🙂>" }).ToJson().Should().Contain("\"name\": \"休眠「掘り起こし」 <&'+🙂>\"").And.NotContain("\r").And.NotContain("\\u").And.EndWith("}\n");

    private static ReactivationPolicy ReadBack(ReactivationPolicy policy)
    {
        var json = policy.ToJson();
        var again = ReactivationPolicy.FromJson(json);

        again.ToJson().Should().Be(json);
        again.Fingerprint().Should().Be(policy.Fingerprint());
        Whens(again).Should().Equal(Whens(policy));
        again.Definitions.Select(d => (d.Id, d.Then, d.Why)).Should().Equal(policy.Definitions.Select(d => (d.Id, d.Then, d.Why)));
        again.Causes.Rows.Should().Equal(policy.Causes.Rows);
        again.Causes.Otherwise.Should().Be(policy.Causes.Otherwise);
        again.Scorecard.Characteristics.Select(c => (c.Id, c.Part, string.Join(',', c.Points), c.MissingPoints)).Should().Equal(policy.Scorecard.Characteristics.Select(c => (c.Id, c.Part, string.Join(',', c.Points), c.MissingPoints)));
        again.Bind(Source.Nothing, Ask.AsOf).Columns.Length.Should().Be(policy.Bind(Source.Nothing, Ask.AsOf).Columns.Length);
        return again;
    }

    private static IEnumerable<Condition> Whens(ReactivationPolicy policy) =>
    [
        .. policy.Conditions.Select(c => c.When), .. policy.Definitions.Select(d => d.When), .. policy.Stages.Rows.Select(r => r.When), .. policy.Causes.Rows.Select(r => r.When),
        .. policy.Priorities.Rows.Select(r => r.When), .. policy.Segments.Select(s => s.When),
    ];

    private static FsCheck.Gen<(ReactivationPolicy, Customer)> PoliciesAndLives => FsCheck.Fluent.Gen.SelectMany(
        PolicyGens.Any, policy => FsCheck.Fluent.Gen.Select(Lives.AsOf(Ask.AsOf), life => (policy, life.ToCustomer(Lives.Everything))));
}
