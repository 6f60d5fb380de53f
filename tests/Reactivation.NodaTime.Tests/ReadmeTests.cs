using Reactivation.Tests;

namespace Reactivation.Time.Tests;

public class ReadmeTests
{
    [Fact]
    public void TheReadme_IsCodeThatRuns() =>
        ReadmeBlocks.AreWhatRuns("src/Reactivation.NodaTime/README.md", "tests/Reactivation.NodaTime.Tests/ReadmeExamples.cs", output => new ReadmeExamples(output));
}
