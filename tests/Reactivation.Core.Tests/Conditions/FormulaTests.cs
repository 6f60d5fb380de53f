using Reactivation.Conditions;

namespace Reactivation.Tests.Conditions;

/// <summary>D9 複合検索: numbered or named blocks, joined by a formula.</summary>
public class FormulaTests
{
    private static readonly Condition A = Facts.RegisteredOn.AtLeast(90).DaysAgo();
    private static readonly Condition B = Facts.LastWebVisitOn.Within(30).Days();
    private static readonly Condition C = Facts.PurchaseCount >= 3;

    [Fact]
    public void D9_TheDesignsExample_OneAndNotTwo() => Condition.Compose("1 and not 2", A, B).Should().Be(A & !B);

    [Theory]
    [InlineData("(a or b) and not c")]
    [InlineData("(A OR b) And Not C")]
    [InlineData("（ａ　ｏｒ　ｂ）　ａｎｄ　ｎｏｔ　ｃ")]
    [InlineData("(a\n or b)\n and not not not c")]
    public void D9_NamedBlocks_InAnyCaseAndWidth(string formula) => Condition.Compose(formula, ("a", A), ("b", B), ("c", C)).Should().Be((A | B) & !C);

    [Theory]
    [InlineData("1 or 2 and 3")]
    [InlineData("1 or (2 and 3)")]
    [InlineData("１　ｏｒ　２　ａｎｄ　３")]
    [InlineData("01 or 002 and 3")]
    public void D9_AndBindsTighterThanOr(string formula) => Condition.Compose(formula, A, B, C).Should().Be(A | (B & C));

    [Fact]
    public void D9_NotBindsTightest() => Condition.Compose("not 1 and 2 or 3", A, B, C).Should().Be((!A & B) | C);

    [Fact]
    public void D9_ABlockMayBeUsedTwice() => Condition.Compose("1 and 2 or 1 and 3", A, B, C).Should().Be((A & B) | (A & C));

    [Fact]
    public void D9_TenBlocks_AreCountedFromOne()
    {
        var blocks = Enumerable.Range(1, 10).Select(i => Facts.PurchaseCount >= i).ToArray();

        Condition.Compose("10 and 1 and 2 and 3 and 4 and 5 and 6 and 7 and 8 and 9", blocks).Should().Be(Condition.All([blocks[9], .. blocks[..9]]));
    }

    [Fact]
    public void D9_ABlockMayBeAnyCondition() => Condition.Compose("not 1", A & B).Should().Be(!(A & B));

    [Fact]
    public void D9_JapaneseNames() => Condition.Compose("登録済み and not 最近の訪問", ("登録済み", A), ("最近の訪問", B)).Should().Be(A & !B);

    [Theory]
    [InlineData("", "line 1, column 1: found the end, expected a block's number or name, 'not' or '('")]
    [InlineData("1 and 3", "line 1, column 7: found '3', expected one of the blocks 1, 2")]
    [InlineData("1 and 0", "line 1, column 7: found '0', expected one of the blocks 1, 2")]
    [InlineData("1 and -2", "line 1, column 7: found '-2', expected one of the blocks 1, 2")]
    [InlineData("1 and 2.0", "line 1, column 7: found '2.0', expected one of the blocks 1, 2")]
    [InlineData("1 and 1.5", "line 1, column 7: found '1.5', expected one of the blocks 1, 2")]
    [InlineData("1 2", "line 1, column 3: found '2', expected 'and', 'or' or the end")]
    [InlineData("1 and (2", "line 1, column 9: found the end, expected 'and', 'or' or ')'; the bracket opened at line 1, column 7 is not closed")]
    [InlineData("1 and 2)", "line 1, column 8: found ')', expected no closing bracket here, or an opening one before")]
    [InlineData("1 and", "line 1, column 6: found the end, expected a block's number or name, 'not' or '('")]
    [InlineData("1 & 2", "line 1, column 3: found the character '&', expected a name, a number, a date, a quoted text or one of ( ) [ ] , = < > <= >=")]
    [InlineData("1", "line 1, column 2: found a formula without block 2, expected block 2 too; use it in the formula, or leave the block away")]
    public void D9_AWrongFormula_IsRefusedWithItsPlace(string formula, string problem) =>
        FluentActions.Invoking(() => Condition.Compose(formula, A, B)).Should().Throw<ConditionFormatException>().Which.Problems.First().ToString().Should().Be(problem);

    [Fact]
    public void D9_AMisspeltName_IsGuessed() =>
        FluentActions.Invoking(() => Condition.Compose("registred and not visited", ("registered", A), ("visited", B))).Should().Throw<ConditionFormatException>()
            .WithMessage("line 1, column 1: found 'registred', expected one of the blocks registered, visited; did you mean 'registered'?");

    [Fact]
    public void D9_EveryUnusedAndEveryUnknownBlock_IsNamed()
    {
        FluentActions.Invoking(() => Condition.Compose("b", ("a", A), ("b", B), ("c", C))).Should().Throw<ConditionFormatException>()
            .Which.Problems.Select(p => p.Found).Should().Equal("a formula without block a", "a formula without block c");
        FluentActions.Invoking(() => Condition.Compose("4 and 5 or 1", A, B)).Should().Throw<ConditionFormatException>()
            .Which.Problems.Select(p => (p.Column, p.Found)).Should().Equal((1, "'4'"), (7, "'5'"));
    }

    [Theory]
    [InlineData("and")]
    [InlineData("NOT")]
    [InlineData("Or")]
    [InlineData("a b")]
    [InlineData("(")]
    [InlineData("-1")]
    [InlineData("")]
    public void D9_ANameThatNoFormulaCanSay_IsRefused(string name) =>
        FluentActions.Invoking(() => Condition.Compose("x", (name, A), ("x", B))).Should().Throw<ArgumentException>();

    [Fact]
    public void D9_NamesThatDifferInCaseOnly_AreRefused() =>
        FluentActions.Invoking(() => Condition.Compose("a", ("a", A), ("A", B))).Should().Throw<ArgumentException>().WithMessage("The name 'A' stands twice.*");

    [Fact]
    public void D9_ANumberAsAName_IsFoundAsItIsWritten() => Condition.Compose("01 and 7", ("01", A), ("7", B)).Should().Be(A & B);

    [Fact]
    public void D9_TheResult_IsAConditionLikeAnyOther()
    {
        var composed = Condition.Compose("(1 or 2) and not 3", A, B, C);

        Condition.Parse(composed.ToString()).Should().Be(composed);
        composed.ToString().Should().Be("(registered_on at least 90 days ago or last_web_visit_on within 30 days) and not purchase_count >= 3");
    }
}
