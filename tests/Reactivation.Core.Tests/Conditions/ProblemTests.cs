using Reactivation.Conditions;
using Reactivation.Customers;

namespace Reactivation.Tests.Conditions;

/// <summary>5.11: where, what was found, what is expected, how to fix it — for one mistake.</summary>
public class ProblemTests
{
    private const string Operand = "a fact, 'not', '(', 'definition', 'segment' or 'condition'";
    private const string Number = "one of = < <= > >= and a number, or 'is missing' after a number";
    private const string Day = "'within 30 days', 'at least 30 days ago', 'more than 30 days ago', 'before 2026-04-01', 'on or after 2026-04-01' or 'is missing' after a day";
    private const string Codes = "running, paused, lapsed, cancelled";
    private const string Amount = "an amount: a number with at most four decimals";

    [Theory]
    // what stands where a test should
    [InlineData("", "line 1, column 1: found the end, expected " + Operand)]
    [InlineData("   ", "line 1, column 4: found the end, expected " + Operand)]
    [InlineData("not", "line 1, column 4: found the end, expected " + Operand)]
    [InlineData("purchase_count >= 1 and", "line 1, column 24: found the end, expected " + Operand)]
    [InlineData("or purchase_count >= 1", "line 1, column 1: found 'or', expected " + Operand)]
    [InlineData("3 <= purchase_count", "line 1, column 1: found '3', expected " + Operand)]
    [InlineData("\"shop\" is missing", "line 1, column 1: found \"shop\", expected " + Operand)]
    [InlineData("purchase_count >= 1 purchase_sum >= 2", "line 1, column 21: found 'purchase_sum', expected 'and', 'or' or the end")]

    // names
    [InlineData("lst_purchase_on is missing", "line 1, column 1: found 'lst_purchase_on', expected a fact; did you mean 'last_purchase_on'?")]
    [InlineData("LAST_PURHCASE_ON is missing", "line 1, column 1: found 'LAST_PURHCASE_ON', expected a fact; did you mean 'last_purchase_on'?")]
    [InlineData("revenu >= 1", "line 1, column 1: found 'revenu', expected a fact; did you mean 'revenue'?")]
    [InlineData("lates(last_purchase_on) is missing", "line 1, column 1: found 'lates', expected a fact; did you mean 'latest'?")]
    [InlineData("shoe_colour is red", "line 1, column 1: found 'shoe_colour', expected a fact; facts of your own are declared: in the catalogue, or in the policy's 'facts'")]
    [InlineData("definition", "line 1, column 11: found the end, expected the id of a definition")]
    [InlineData("condition 5", "line 1, column 11: found '5', expected the id of a condition")]

    // the wrong question for a shape
    [InlineData("purchase_count within 30 days", "line 1, column 16: found 'within', expected " + Number)]
    [InlineData("purchase_count", "line 1, column 15: found the end, expected " + Number)]
    [InlineData("purchase_sum is 3", "line 1, column 17: found '3', expected 'missing'; purchase_sum is an amount")]
    [InlineData("purchase_count is not lapsed", "line 1, column 23: found 'lapsed', expected 'missing'; purchase_count is a count")]
    [InlineData("last_purchase_on >= 3", "line 1, column 18: found '>=', expected " + Day)]
    [InlineData("last_purchase_on", "line 1, column 17: found the end, expected " + Day)]
    [InlineData("last_purchase_on is lapsed", "line 1, column 21: found 'lapsed', expected 'missing'; last_purchase_on is a day")]
    [InlineData("contract_status = 3", "line 1, column 17: found '=', expected 'is' and one of " + Codes + ", 'is any of (…)' or 'is missing' after a choice")]

    // codes
    [InlineData("contract_status is laped", "line 1, column 20: found 'laped', expected one of " + Codes + "; did you mean 'lapsed'?")]
    [InlineData("contract_status is expired", "line 1, column 20: found 'expired', expected one of " + Codes)]
    [InlineData("contract_status is not cancled", "line 1, column 24: found 'cancled', expected one of " + Codes + "; did you mean 'cancelled'?")]
    [InlineData("contract_status is Lapsed", "line 1, column 20: found 'Lapsed', expected one of " + Codes + "; did you mean 'lapsed'?")]
    [InlineData("contract_status is any of lapsed", "line 1, column 27: found 'lapsed', expected '(' after any of")]
    [InlineData("contract_status is any of (lapsed", "line 1, column 34: found the end, expected ',' or ')'")]

    // unequal
    [InlineData("purchase_count != 3", "line 1, column 16: found '!=', expected " + Number + "; write 'not purchase_count = …' (true also for a customer without a value) or 'purchase_count < … or purchase_count > …' (false without one)")]
    [InlineData("revenue[24 months] <> 3", "line 1, column 20: found '<>', expected " + Number + "; write 'not purchase_sum[24 months] = …' (true also for a customer without a value) or 'purchase_sum[24 months] < … or purchase_sum[24 months] > …' (false without one)")]

    // brackets and quotations
    [InlineData("(last_purchase_on is missing", "line 1, column 29: found the end, expected 'and', 'or' or ')'; the bracket opened at line 1, column 1 is not closed")]
    [InlineData("last_purchase_on is missing)", "line 1, column 28: found ')', expected no closing bracket here, or an opening one before")]
    [InlineData("last_web_visit_on[\"shop\" is missing", "line 1, column 26: found 'is', expected ',' or ']'")]
    [InlineData("latest(last_purchase_on is missing", "line 1, column 25: found 'is', expected ',' or ')'")]
    [InlineData("latest last_purchase_on is missing", "line 1, column 8: found 'last_purchase_on', expected '(' after latest")]
    [InlineData("purchase_count >= 1; ", "line 1, column 20: found the character ';', expected a name, a number, a date, a quoted text or one of ( ) [ ] , = < > <= >=")]

    // filters
    [InlineData("registered_on[90 days] is missing", "line 1, column 1: found 'registered_on', expected registered_on takes nothing in brackets.")]
    [InlineData("known_on[\"x\"] is missing", "line 1, column 1: found 'known_on', expected known_on takes nothing in brackets.")]
    [InlineData("last_purchase_on[90] is missing", "line 1, column 1: found 'last_purchase_on', expected last_purchase_on takes a window, a detail, a category or 'amount >=' in brackets, not a bare number.")]
    [InlineData("last_purchase_on[] is missing", "line 1, column 18: found ']', expected a span such as 90 days, a quoted detail, category = \"…\" or amount >= 1000")]
    [InlineData("web_visit_count[\"x\", \"y\"] >= 1", "line 1, column 22: found \"y\", expected each kind of filter once")]
    [InlineData("web_visit_count[90 days, 30 days] >= 1", "line 1, column 26: found '30', expected each kind of filter once")]
    [InlineData("web_visit_count[category \"x\"] >= 1", "line 1, column 26: found \"x\", expected category = \"…\"")]
    [InlineData("purchase_count[amount > 5] >= 1", "line 1, column 23: found '>', expected amount >= a number")]
    [InlineData("purchase_count[amount >= 0.00001] >= 1", "line 1, column 26: found '0.00001', expected " + Amount)]
    [InlineData("mail_open_count[90 days before 3 months] >= 1", "line 1, column 17: found 90 days before 3 months, expected both spans in days, or both in months or years, and at most 200 years together")]
    [InlineData("mail_open_count[150 years before 51 years] >= 1", "line 1, column 17: found 150 years before 51 years, expected both spans in days, or both in months or years, and at most 200 years together")]
    [InlineData("cadence_due_on[0] is missing", "line 1, column 16: found '0', expected a number of more than 0 and at most 100, with at most two decimals")]
    [InlineData("cadence_due_on[100.01] is missing", "line 1, column 16: found '100.01', expected a number of more than 0 and at most 100, with at most two decimals")]
    [InlineData("cadence_due_on[1.555] is missing", "line 1, column 16: found '1.555', expected a number of more than 0 and at most 100, with at most two decimals")]
    [InlineData("cadence_due_on[90 days] is missing", "line 1, column 1: found 'cadence_due_on', expected cadence_due_on takes one number in brackets, more than 0 and at most 100, with at most two decimals, such as cadence_due_on[1.5].")]
    [InlineData("latest(cadence_due_on, last_purchase_on) is missing", "line 1, column 1: found 'latest', expected latest(…) takes days that have happened; cadence_due_on[3] may lie ahead.")]

    // spans, dates, numbers
    [InlineData("last_purchase_on within thirty days", "line 1, column 25: found 'thirty', expected a span such as 30 days")]
    [InlineData("last_purchase_on at least 3 weeks ago", "line 1, column 29: found 'weeks', expected days, months or years")]
    [InlineData("last_purchase_on at least 3 days", "line 1, column 33: found the end, expected 'ago'")]
    [InlineData("last_purchase_on at most 3 days ago", "line 1, column 21: found 'most', expected 'at least'")]
    [InlineData("last_purchase_on more 3 days ago", "line 1, column 23: found '3', expected 'more than'")]
    [InlineData("last_purchase_on at least 73001 days ago", "line 1, column 27: found '73001', expected a whole number from 0 to 73000 of days")]
    [InlineData("last_purchase_on at least 2401 months ago", "line 1, column 27: found '2401', expected a whole number from 0 to 2400 of months")]
    [InlineData("last_purchase_on within 201 years", "line 1, column 25: found '201', expected a whole number from 0 to 200 of years")]
    [InlineData("last_purchase_on within -3 days", "line 1, column 25: found '-3', expected a whole number from 0 to 73000 of days")]
    [InlineData("last_purchase_on within 1.5 days", "line 1, column 25: found '1.5', expected a whole number from 0 to 73000 of days")]
    [InlineData("last_purchase_on before 2026-02-30", "line 1, column 25: found '2026-02-30', expected a date such as 2026-04-01")]
    [InlineData("last_purchase_on before 2026-4-1", "line 1, column 25: found '2026-4-1', expected a date such as 2026-04-01")]
    [InlineData("last_purchase_on before yesterday", "line 1, column 25: found 'yesterday', expected a date such as 2026-04-01")]
    [InlineData("last_purchase_on before \"2026-04-01\"", "line 1, column 25: found \"2026-04-01\", expected a date such as 2026-04-01")]
    [InlineData("last_purchase_on on after 2026-04-01", "line 1, column 21: found 'after', expected 'on or after' and a date")]
    [InlineData("purchase_count >= 1.5", "line 1, column 19: found '1.5', expected a whole number")]
    [InlineData("purchase_count >= 2147483648", "line 1, column 19: found '2147483648', expected a whole number from -2147483648 to 2147483647")]
    [InlineData("purchase_count >= many", "line 1, column 19: found 'many', expected a whole number")]
    [InlineData("purchase_sum >= 1.00001", "line 1, column 17: found '1.00001', expected " + Amount)]
    [InlineData("purchase_sum >= 1.00000000000000000000000000001", "line 1, column 17: found '1.00000000000000000000000000001', expected " + Amount)]
    [InlineData("purchase_sum >= 900000000000000.0001", "line 1, column 17: found '900000000000000.0001', expected " + Amount)]
    [InlineData("purchase_sum >= \"5\"", "line 1, column 17: found \"5\", expected " + Amount)]
    public void OneMistake_IsNamedExactly(string text, string line)
    {
        Condition.TryParse(text, FactCatalogue.Default, out var condition, out var problems).Should().BeFalse();

        condition.Should().BeNull();
        problems.Select(p => p.ToString()).Should().Equal(line);
        FluentActions.Invoking(() => Condition.Parse(text)).Should().Throw<ConditionFormatException>().WithMessage(line.Replace("*", "?", StringComparison.Ordinal)).Which.Problems.Should().Equal(problems);
    }

    /// <summary>A problem that is none sends the reader looking for it.</summary>
    [Theory]
    [InlineData("()", 2)]
    [InlineData("(purchase_count >=)", 19)]
    [InlineData("(purchase_count >= 1 and )", 26)]
    [InlineData("contract_status is any of (lapsed, expired)", 36)]
    [InlineData("contract_status is any of (expired, lapsed) and purchase_count >= 1", 28)]
    [InlineData("latest(purchase_count) is missing", 8)]
    [InlineData("latest(lst_purchase_on) is missing", 8)]
    [InlineData("(last_purchase_on within)", 25)]
    [InlineData("(last_web_visit_on[within] is missing)", 20)]
    public void OneMistake_IsOneProblem(string text, int column)
    {
        Condition.TryParse(text, FactCatalogue.Default, out _, out var problems).Should().BeFalse();

        problems.Select(p => (p.Line, p.Column)).Should().Equal((1, column));
    }

    [Fact]
    public void TooManyBrackets_AreOneProblem()
    {
        Condition.TryParse(new string('(', 65) + "purchase_count > 1" + new string(')', 65), FactCatalogue.Default, out _, out var problems).Should().BeFalse();

        problems.Select(p => (p.Line, p.Column)).Should().Equal((1, 65));
    }

    [Fact]
    public void ALongWord_IsShortened() =>
        FluentActions.Invoking(() => Condition.Parse(new string('x', 500) + " is missing")).Should().Throw<ConditionFormatException>()
            .WithMessage($"line 1, column 1: found '{new string('x', 40)}…', expected a fact; facts of your own are declared: in the catalogue, or in the policy's 'facts'");

    [Fact]
    public void ACatalogueOfOnesOwn_IsWhatNamesAreComparedWith()
    {
        var catalogue = FactCatalogue.Default.With(Fact.Day("renewal_on")).With(new EventKind("seminar"));

        Condition.TryParse("renwal_on is missing and last_seminer_on is missing", catalogue, out _, out var problems);

        problems.Select(p => p.Fix).Should().Equal("did you mean 'renewal_on'?", "did you mean 'last_seminar_on'?");
    }
}
