namespace Reactivation.Package.Tests;

public sealed class ToolPackageTests
{
    [Fact]
    public void IsADotnetTool() =>
        PackedFile.Open("Reactivation.Cli").Element("packageTypes").Elements().Single().Attribute("name")!.Value.Should().Be("DotnetTool");
}
