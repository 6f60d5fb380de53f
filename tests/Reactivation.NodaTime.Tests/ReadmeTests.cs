using NodaTime;
using Reactivation.Tests;

namespace Reactivation.Time.Tests;

public class ReadmeTests
{
    [Fact]
    public void TheReadme_IsCodeThatRuns() =>
        ReadmeBlocks.AreWhatRuns("src/Reactivation.NodaTime/README.md", "tests/Reactivation.NodaTime.Tests/ReadmeExamples.cs", output => new ReadmeExamples(output, new FixedClock(Instant.FromUtc(2026, 11, 21, 15, 0))));

    private sealed class FixedClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
