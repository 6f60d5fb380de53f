namespace Reactivation.Tests.Readme;

/// <summary>The README says what the code does: its C# blocks are <see cref="ReadmeExamples"/> and the programs in tests/Consumer, and the block after each is what it prints.</summary>
public class ReadmeTests
{
    [Fact]
    public void TheBlocks_AreTheCodeThatRuns_AndPrintsWhatStandsBelowThem() => ReadmeBlocks.AreWhatRuns(
        "README.md", "tests/Reactivation.Core.Tests/Readme/ReadmeExamples.cs", output => new ReadmeExamples(output),
        programs: ["tests/Consumer/EmbedInYourCrm", "tests/Consumer/UnitTestYourRules", "tests/Consumer/ScoreAMillion"]);

    [Fact]
    public void TheFirstExample_FitsTheFirstScreen() => ReadmeBlocks.Lines(ReadmeBlocks.Of("README.md")[0].Code).Should().HaveCountLessThanOrEqualTo(15);
}
