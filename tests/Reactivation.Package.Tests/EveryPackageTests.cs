namespace Reactivation.Package.Tests;

public sealed class EveryPackageTests
{
    [Theory]
    [InlineData("Reactivation.Core")]
    [InlineData("Reactivation.Cli")]
    public void NamesItsLicence_AndCarriesTheReadme(string id)
    {
        var package = PackedFile.Open(id);

        package.Element("license").Value.Should().Be("MIT");
        package.Element("license").Attribute("type")!.Value.Should().Be("expression");
        package.Element("readme").Value.Should().Be("README.md");
        package.Entries.Should().Contain("README.md");
    }

    [Theory]
    [InlineData("Reactivation.Core")]
    [InlineData("Reactivation.Cli")]
    public void HasItsSymbolsBesideIt(string id) =>
        File.Exists(Path.ChangeExtension(PackedFile.Open(id).Path, ".snupkg")).Should().BeTrue();
}
