using Reactivation.Tests;

namespace Reactivation.Testing.Tests.Readme;

/// <summary>The package's README says what the code does.</summary>
public class ReadmeTests
{
    [Fact]
    public void TheBlocks_AreTheCodeThatRuns_AndPrintsWhatStandsBelowThem() =>
        ReadmeBlocks.AreWhatRuns("src/Reactivation.Testing/README.md", "tests/Reactivation.Testing.Tests/Readme/ReadmeExamples.cs", output => new ReadmeExamples(output));
}
