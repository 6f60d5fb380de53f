using System.IO.Compression;
using System.Xml.Linq;
using Reactivation.Tests;

namespace Reactivation.Package.Tests;

/// <summary>A packed .nupkg: its nuspec and the paths that it holds.</summary>
internal sealed record PackedFile(string Path, XElement Metadata, IReadOnlyList<string> Entries)
{
    /// <summary>Opens the one package with this id in the folder that <c>REACTIVATION_PACKAGES</c> names.</summary>
    public static PackedFile Open(string id)
    {
        var folder = Environment.GetEnvironmentVariable("REACTIVATION_PACKAGES");
        Prerequisites.Require(!string.IsNullOrEmpty(folder), "REACTIVATION_PACKAGES names no folder of packed packages (.ci/run packs them and sets it).");
        var path = Directory.GetFiles(folder!, $"{id}.*.nupkg").Should().ContainSingle($"{folder} holds one version of {id}").Subject;

        using var zip = ZipFile.OpenRead(path);
        using var nuspec = zip.GetEntry($"{id}.nuspec")!.Open();
        return new(path, XElement.Load(nuspec).Elements().Single(), [.. zip.Entries.Select(entry => entry.FullName)]);
    }

    /// <summary>The first element with this local name, whatever the version of the nuspec's namespace.</summary>
    public XElement Element(string name) =>
        Metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)
        ?? throw new InvalidOperationException($"{Path} has no <{name}> in its nuspec.");
}
