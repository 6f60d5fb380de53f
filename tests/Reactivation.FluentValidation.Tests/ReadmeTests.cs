using Reactivation.Tests;

namespace Reactivation.Validation.Tests;

public sealed class ReadmeTests : IDisposable
{
    private readonly Settings _settings = new();

    public void Dispose() => _settings.Dispose();

    [Fact]
    public void TheReadme_IsCodeThatRuns() =>
        ReadmeBlocks.AreWhatRuns("src/Reactivation.FluentValidation/README.md", "tests/Reactivation.FluentValidation.Tests/ReadmeExamples.cs", output => new ReadmeExamples(output));
}
