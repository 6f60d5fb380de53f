using Reactivation.Tests;

namespace Reactivation.Testing.Tests.Readme;

/// <summary>The package's README says what the code does.</summary>
public class ReadmeTests
{
    private static readonly ReadmeBlocks Blocks = new("src/Reactivation.Testing/README.md", "tests/Reactivation.Testing.Tests/Readme/ReadmeExamples.cs", typeof(ReadmeExamples));

    private static readonly string[] Methods =
    [
        nameof(ReadmeExamples.FirstScreen), nameof(ReadmeExamples.Failure), nameof(ReadmeExamples.Stories), nameof(ReadmeExamples.NeverAndNotRecorded), nameof(ReadmeExamples.OwnKinds),
        nameof(ReadmeExamples.Days), nameof(ReadmeExamples.DayBoundaries), nameof(ReadmeExamples.NumberBoundaries), nameof(ReadmeExamples.OwnEntity), nameof(ReadmeExamples.Agreement), nameof(ReadmeExamples.ScorecardChecks),
    ];

    public static TheoryData<int, string> Examples => [.. Methods.Select((method, index) => (index, method))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void TheBlock_IsTheCodeThatRuns_AndPrintsWhatStandsBelowIt(int index, string method) => Blocks.Check(index, method);

    [Fact]
    public void EveryBlock_IsAnExample() => Blocks.All.Should().HaveCount(Methods.Length);
}
