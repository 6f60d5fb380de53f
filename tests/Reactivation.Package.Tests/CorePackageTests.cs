namespace Reactivation.Package.Tests;

public sealed class CorePackageTests
{
    [Fact]
    public void DependsOnNothing_InAnyGroup()
    {
        var dependencies = PackedFile.Open("Reactivation.Core").Element("dependencies");

        dependencies.Elements().Select(group => group.Attribute("targetFramework")!.Value).Should().BeEquivalentTo("net8.0", "net10.0");
        dependencies.Elements().Should().OnlyContain(group => group.Name.LocalName == "group" && !group.HasElements);
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void ShipsAssemblyAndDocumentation_ForEachFramework(string framework) =>
        PackedFile.Open("Reactivation.Core").Entries
            .Where(entry => entry.StartsWith($"lib/{framework}/", StringComparison.Ordinal))
            .Should().BeEquivalentTo($"lib/{framework}/Reactivation.Core.dll", $"lib/{framework}/Reactivation.Core.xml");
}
