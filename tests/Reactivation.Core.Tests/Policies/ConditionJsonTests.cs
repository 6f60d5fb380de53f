using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Segments;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Policies;

/// <summary>5.4: code, text and JSON are three doors to one tree.</summary>
public class ConditionJsonTests
{
    public static TheoryData<string, string> Questions => new()
    {
        { "last_purchase_on within 30 days", """{ "fact": "last_purchase_on", "within": "30 days" }""" },
        { "last_purchase_on at least 1 year ago", """{ "fact": "last_purchase_on", "at_least_ago": "1 year" }""" },
        { "last_purchase_on more than 6 months ago", """{ "fact": "last_purchase_on", "more_than_ago": "6 months" }""" },
        { "registered_on before 2026-04-01", """{ "fact": "registered_on", "before": "2026-04-01" }""" },
        { "registered_on on or after 2026-04-01", """{ "fact": "registered_on", "on_or_after": "2026-04-01" }""" },
        { "purchase_count = 1", """{ "fact": "purchase_count", "=": 1 }""" },
        { "purchase_count >= 3", """{ "fact": "purchase_count", ">=": 3 }""" },
        { "purchase_sum[24 months] > -0.0001", """{ "fact": "purchase_sum[24 months]", ">": -0.0001 }""" },
        { "purchase_sum <= 1000000.5", """{ "fact": "purchase_sum", "<=": 1000000.5 }""" },
        { "purchase_sum < quantile 0.8", """{ "fact": "purchase_sum", "<": { "quantile": 0.8 } }""" },
        { "contract_status is lapsed", """{ "fact": "contract_status", "is": "lapsed" }""" },
        { "contract_status is any of (paused, lapsed)", """{ "fact": "contract_status", "is_any_of": ["paused", "lapsed"] }""" },
        { "last_login_on is missing", """{ "fact": "last_login_on", "missing": true }""" },
        { "not last_login_on is missing", """{ "not": { "fact": "last_login_on", "missing": true } }""" },
        { "latest(last_login_on, last_use_on) within 0 days", """{ "fact": "latest(last_login_on, last_use_on)", "within": "0 days" }""" },
        { "last_web_visit_on[\"a \\\"shop\\\"\"] is missing", """{ "fact": "last_web_visit_on[\"a \\\"shop\\\"\"]", "missing": true }""" },
        { "definition r181", """{ "definition": "r181" }""" },
        { "segment 会員", """{ "segment": "会員" }""" },
        { "condition a", """{ "condition": "a" }""" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void EveryQuestion_HasItsObject(string text, string json)
    {
        Condition.Parse(text).ToJson().Should().Be(json);
        Condition.FromJson(json).Should().Be(Condition.Parse(text));
    }

    [Fact]
    public void ThreeDoors_OneTree() => Always.Holds(ConditionGens.With(Facts.Revenue >= Quantile.Of(0.8m), Condition.Segment("s"), Facts.PurchaseCount.InSeason(Season.Spring) > 1).Of(5), 3_000, condition =>
    {
        var json = condition.ToJson();
        Assert.Equal(condition, Condition.FromJson(json, FactGens.Catalogue));
        Assert.Equal(condition, Condition.Parse(condition.ToString(), FactGens.Catalogue));
        Assert.Equal(json, Condition.FromJson(json, FactGens.Catalogue).ToJson());
    });

    [Fact]
    public void TheDeepest_IsReadBack()
    {
        Condition deep = Facts.PurchaseCount >= 1;
        for (var i = 2; i <= Condition.MaxDepth; i++)
            deep = i % 2 == 0 ? deep & (Facts.PurchaseCount >= i) : deep | (Facts.PurchaseCount >= i);

        deep.Depth.Should().Be(Condition.MaxDepth);
        Condition.FromJson(deep.ToJson()).Should().Be(deep);
        Condition.TryFromJson($"{{\"not\":{deep.ToJson()}}}", FactCatalogue.Default, out _, out var problems).Should().BeFalse();
        problems.Select(p => p.ToString()).Should().Equal("line 1, column 1, $: found a condition that is too large, expected A condition is at most 64 deep.");
    }

    [Fact]
    public void ATextInsideJson_IsTheTextDoor() => Condition.FromJson("""{ "any": ["purchase_count >= 3", { "not": "last_purchase_on within 1 year" }] }""")
        .Should().Be(Condition.Parse("purchase_count >= 3 or not last_purchase_on within 1 year"));

    [Theory]
    [InlineData("""{ "fact": "purchase_sum", ">=": 1.00001 }""", "line 1, column 33, $['>=']: found 1.00001, expected a number with at most four decimals")]
    [InlineData("""{ "fact": "purchase_sum", ">=": 1.00000000000000000000000000000000000001 }""", "line 1, column 33, $['>=']: found 1.00000000000000000000000000000000000001, expected a number with at most four decimals")]
    [InlineData("""{ "fact": "purchase_count", ">=": 1.5 }""", "line 1, column 35, $['>=']: found 1.5, expected a whole number; purchase_count is a count")]
    [InlineData("""{ "fact": "purchase_count", ">=": 3000000000 }""", "line 1, column 35, $['>=']: found 3000000000, expected a whole number; purchase_count is a count")]
    [InlineData("""{ "fact": "purchase_count", "within": "30 days" }""", "line 1, column 29, $.within: found 'within', expected one of =, >=, >, <=, <, missing; purchase_count is a count")]
    [InlineData("""{ "fact": "last_use_on", "within": "30 dys" }""", "line 1, column 40, $.within: found 'dys', expected days, months or years")]
    [InlineData("""{ "fact": "last_use_on", "witin": "30 days" }""", "line 1, column 26, $.witin: found the member witin, expected one of fact, within, at_least_ago, more_than_ago, before, on_or_after, =, >=, >, <=, <, is, is_any_of, missing; did you mean 'within'?")]
    [InlineData("""{ "fact": "last_use_on" }""", "line 1, column 1, $: found no question, expected one of within, at_least_ago, more_than_ago, before, on_or_after, missing")]
    [InlineData("""{ "fact": "purchase_sum", ">=": { "quantile": 1 } }""", "line 1, column 47, $['>='].quantile: found 1, expected a share between 0 and 1, both exclusive, with at most four decimals")]
    [InlineData("""{ "all": [] }""", "line 1, column 10, $.all: found an empty list, expected a list of at least one condition")]
    [InlineData("""{ "all": ["purchase_count >= 1"], "any": ["purchase_count >= 1"] }""", "line 1, column 1, $: found 2 members: all, any, expected one of all, any, not, definition, segment, condition, fact")]
    [InlineData("""{ "definition": 1 }""", "line 1, column 17, $.definition: found 1, expected an id: letters, digits, underscores and hyphens, beginning with a letter, at most 64")]
    [InlineData("""{ "fact": "contract_status", "is": "lapst" }""", "line 1, column 36, $.is: found \"lapst\", expected one of running, paused, lapsed, cancelled; did you mean 'lapsed'?")]
    [InlineData("""7""", "line 1, column 1, $: found 7, expected a condition: a text, or an object such as { \"all\": [ … ] }")]
    [InlineData("\"purchase_count >= 1 \\n and \\\"\\u0061\\\"\"", "line 1, column 29, $: found \"a\", expected a fact, 'not', '(', 'definition', 'segment' or 'condition'")]
    public void WhatIsNoCondition_IsToldItsPlace(string json, string problem)
    {
        Condition.TryFromJson(json, FactCatalogue.Default, out _, out var problems).Should().BeFalse();
        problems.Select(p => p.ToString()).Should().Equal(problem);
        FluentActions.Invoking(() => Condition.FromJson(json)).Should().Throw<ConditionFormatException>().Which.Problems.Should().Equal(problems);
    }
}
