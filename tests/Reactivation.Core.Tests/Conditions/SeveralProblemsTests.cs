using Reactivation.Conditions;
using Reactivation.Customers;

namespace Reactivation.Tests.Conditions;

/// <summary>5.11: all problems of a text at once, in their order, each in its line and column.</summary>
public class SeveralProblemsTests
{
    [Fact]
    public void EveryMistake_OfSeveralLines_IsNamed()
    {
        const string text = """
            purchase_count >= 1
              and (lst_purchase_on is missing or contract_status is lapse)
              and purchase_sum != 5
            or	last_web_visit_on within soon
            """;

        Places(text).Should().Equal((2, 8, "'lst_purchase_on'"), (2, 57, "'lapse'"), (3, 20, "'!='"), (4, 29, "'soon'"));
    }

    [Fact]
    public void CarriageReturns_AreNoLinesOfTheirOwn() =>
        Places("purchase_count >= 1\r\nand x1 is missing\r\nand x2 is missing").Should().Equal((2, 5, "'x1'"), (3, 5, "'x2'"));

    [Fact]
    public void ALetterOfTwoUnits_CountsAsTwoColumns() =>
        Places("last_web_visit_on[\"🙂\"] is missing and x1 is missing").Should().Equal((1, 40, "'x1'"));

    [Fact]
    public void FullWidthText_KeepsItsColumns() => Places("ｐｕｒｃｈａｓｅ＿ｃｏｕｎｔ　＞＝　ｘ　ａｎｄ　ｘ１　ｉｓ　ｍｉｓｓｉｎｇ").Should().Equal((1, 19, "'x'"), (1, 25, "'x1'"));

    [Fact]
    public void ALineBreakInsideAQuotation_IsAProblem_AndTheNextLineStaysItsOwn()
    {
        Places("last_web_visit_on[\"a\nb\"] is missing and x1 is missing").Should().Contain((1, 19, "a quotation that is not closed"));
        Places("last_web_visit_on[\"a\\\nb\"] is missing and x1 is missing").Should().OnlyContain(p => p.Line == 1 ? p.Column <= 22 : p.Line == 2 && p.Column <= 36);
    }

    [Fact]
    public void WhatFollowsAMistake_IsStillRead()
    {
        Places("x1 is missing and x2 is missing or not x3 is missing").Should().Equal((1, 1, "'x1'"), (1, 19, "'x2'"), (1, 40, "'x3'"));
        Places("(x1 is missing) and (x2 is missing and (x3 >= 4)) or x4 is missing").Should().Equal((1, 2, "'x1'"), (1, 22, "'x2'"), (1, 41, "'x3'"), (1, 54, "'x4'"));
        Places("last_purchase_on within soon on or after 2026-01-01 and x1 is missing").Should().Equal((1, 25, "'soon'"), (1, 57, "'x1'"));
        Places("x1[90 days, \"and\", category = \"or\"] >= 1 and x2 is missing").Should().Equal((1, 1, "'x1'"), (1, 46, "'x2'"));
    }

    [Fact]
    public void AMissingValue_DoesNotSwallowTheNextWord() =>
        Places("purchase_count >= and x1 is missing").Should().Equal((1, 19, "'and'"), (1, 23, "'x1'"));

    [Fact]
    public void AHundredProblems_AreEnough() =>
        Places(string.Join(" and ", Enumerable.Range(0, 500).Select(i => $"x{i} is missing"))).Should().HaveCount(100);

    [Fact]
    public void TheMessage_IsALineAProblem() =>
        FluentActions.Invoking(() => Condition.Parse("x1 is missing and\nx2 is missing")).Should().Throw<ConditionFormatException>()
            .WithMessage(string.Join(
                Environment.NewLine,
                "line 1, column 1: found 'x1', expected a fact; facts of your own are declared: in the catalogue, or in the policy's 'facts'",
                "line 2, column 1: found 'x2', expected a fact; facts of your own are declared: in the catalogue, or in the policy's 'facts'"));

    private static IEnumerable<(int? Line, int? Column, string Found)> Places(string text)
    {
        Condition.TryParse(text, FactCatalogue.Default, out _, out var problems).Should().BeFalse();
        return problems.Select(p => (p.Line, p.Column, p.Found));
    }
}
