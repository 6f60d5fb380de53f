using Reactivation.Cli.Output.Files;

namespace Reactivation.Cli.Tests.Output;

/// <summary>No cell is run by a spreadsheet, and what was there can be had back.</summary>
public class FormulaGuardTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+81-3", "'+81-3")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝１", "'＝１")]
    [InlineData("'=1", "''=1")]
    [InlineData("A=1", "A=1")]
    [InlineData("'A", "'A")]
    [InlineData("", "")]
    public void CellsThatWouldRun_GetAnApostrophe(string cell, string guarded) => FormulaGuard.Guarded(cell).Should().Be(guarded);

    [Fact]
    public void TakingOneApostropheAway_GivesBackWhatWasThere()
    {
        string[] signs = ["'", "=", "-", "a", "\t", ""];
        foreach (var cell in from a in signs from b in signs from c in signs from d in signs select a + b + c + d)
        {
            var guarded = FormulaGuard.Guarded(cell);
            var isGuarded = guarded.StartsWith('\'') && guarded.TrimStart('\'') is ['=' or '-' or '\t', ..];
            (isGuarded ? guarded[1..] : guarded).Should().Be(cell);
            guarded.Should().NotMatchRegex("^[=\t-]");
        }
    }
}
