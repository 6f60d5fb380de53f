using System.IO.Compression;
using Reactivation.Tests;

namespace Reactivation.Package.Tests;

public sealed class DependencyInjectionPackageTests
{
    private const string Id = "Reactivation.DependencyInjection";

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void AsksForTheCore_AndAbstractionsFrom8On(string framework) =>
        PackedFile.Open(Id).Element("dependencies").Elements().Single(g => g.Attribute("targetFramework")!.Value == framework).Elements()
            .Select(d => d.Attribute("id")!.Value).Should().BeEquivalentTo(
                "Reactivation.Core", "Microsoft.Extensions.Configuration.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Options");

    [Fact]
    public void AsksForNothingNewerThan8() =>
        PackedFile.Open(Id).Element("dependencies").Elements().Elements().Where(d => d.Attribute("id")!.Value != "Reactivation.Core")
            .Select(d => d.Attribute("version")!.Value).Should().OnlyContain(v => v.StartsWith("8.0.", StringComparison.Ordinal));

    [Fact]
    public void CarriesAReadmeOfItsOwn()
    {
        using var zip = ZipFile.OpenRead(PackedFile.Open(Id).Path);
        using var readme = new StreamReader(zip.GetEntry("README.md")!.Open());

        readme.ReadToEnd().Should().Be(File.ReadAllText(Path.Combine(Prerequisites.RepositoryRoot(), "src", Id, "README.md")));
    }
}
