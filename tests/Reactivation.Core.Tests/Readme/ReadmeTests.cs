namespace Reactivation.Tests.Readme;

/// <summary>The README says what the code does: its C# blocks are <see cref="ReadmeExamples"/>, and the block after each is what it prints.</summary>
public class ReadmeTests
{
    private static readonly ReadmeBlocks Blocks = new("README.md", "tests/Reactivation.Core.Tests/Readme/ReadmeExamples.cs", typeof(ReadmeExamples));

    public static TheoryData<int, string> Examples => new()
    {
        { 0, nameof(ReadmeExamples.FirstScreen) },
        { 1, nameof(ReadmeExamples.Rules) },
        { 2, nameof(ReadmeExamples.OwnEntity) },
        { 3, nameof(ReadmeExamples.OwnPolicy) },
        { 4, nameof(ReadmeExamples.PolicyDocument) },
        { 5, nameof(ReadmeExamples.OwnFacts) },
        { 6, nameof(ReadmeExamples.Lint) },
        { 7, nameof(ReadmeExamples.Causes) },
        { 8, nameof(ReadmeExamples.Populations) },
        { 9, nameof(ReadmeExamples.Millions) },
        { 10, nameof(ReadmeExamples.Messages) },
        { 11, nameof(ReadmeExamples.Gate) },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void TheBlock_IsTheCodeThatRuns_AndPrintsWhatStandsBelowIt(int index, string method) => Blocks.Check(index, method);

    [Fact]
    public void EveryBlock_IsAnExample() => Blocks.All.Should().HaveCount(Examples.Count);

    [Fact]
    public void TheFirstExample_FitsTheFirstScreen() => ReadmeBlocks.Lines(Blocks.All[0].Code).Should().HaveCountLessThanOrEqualTo(15);
}
