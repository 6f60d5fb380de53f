using System.Xml.Linq;

namespace Reactivation.Package.Tests;

public sealed class EveryPackageTests
{
    [Theory]
    [MemberData(nameof(Shipped.Packages), MemberType = typeof(Shipped))]
    public void NamesItsLicence_AndCarriesReadmeAndIcon(string id)
    {
        var package = PackedFile.Open(id);

        package.Element("license").Value.Should().Be("MIT");
        package.Element("license").Attribute("type")!.Value.Should().Be("expression");
        package.Element("readme").Value.Should().Be("README.md");
        package.Element("icon").Value.Should().Be("icon.png");
        package.Entries.Should().Contain(["README.md", "icon.png"]);
    }

    [Theory]
    [MemberData(nameof(Shipped.Packages), MemberType = typeof(Shipped))]
    public void HasItsSymbolsBesideIt(string id) =>
        File.Exists(Path.ChangeExtension(PackedFile.Open(id).Path, ".snupkg")).Should().BeTrue();

    [Theory]
    [MemberData(nameof(Shipped.Packages), MemberType = typeof(Shipped))]
    public void NamesNoPlaceThatNobodyPublishedItAt(string id) =>
        PackedFile.Open(id).Metadata.Elements().Where(e => e.Name.LocalName is "repository" or "projectUrl").Attributes("url").Should().BeEmpty("the publisher sets RepositoryUrl");

    [Theory]
    [MemberData(nameof(Shipped.LibrariesByFramework), MemberType = typeof(Shipped))]
    public void ShipsAssemblyAndDocumentation_ForEachFramework(string id, string framework) =>
        PackedFile.Open(id).Entries.Where(entry => entry.StartsWith($"lib/{framework}/", StringComparison.Ordinal))
            .Should().BeEquivalentTo($"lib/{framework}/{id}.dll", $"lib/{framework}/{id}.xml");

    [Theory]
    [InlineData("Reactivation.Core", "")]
    [InlineData("Reactivation.Testing", "Reactivation.Core")]
    [InlineData("Reactivation.DependencyInjection", "Reactivation.Core Microsoft.Extensions.Configuration.Abstractions Microsoft.Extensions.DependencyInjection.Abstractions Microsoft.Extensions.Options")]
    [InlineData("Reactivation.FluentValidation", "Reactivation.Core FluentValidation")]
    [InlineData("Reactivation.NodaTime", "Reactivation.Core NodaTime")]
    public void BringsWhatItIsNamedFor_AndNothingElse(string id, string expected)
    {
        var groups = PackedFile.Open(id).Element("dependencies").Elements().ToList();

        groups.Select(group => group.Attribute("targetFramework")!.Value).Should().BeEquivalentTo(Shipped.FrameworkNames);
        groups.Should().OnlyContain(group => group.Name.LocalName == "group");
        foreach (var group in groups)
            group.Elements().Select(d => d.Attribute("id")!.Value).Should().BeEquivalentTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
