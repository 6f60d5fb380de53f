using System.IO.Compression;
using Reactivation.Tests;

namespace Reactivation.Package.Tests;

/// <summary>What users can call changes only on purpose: with REACTIVATION_APPROVE=1 the texts in PublicApi are written anew, for the reviewer of the change to read.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [MemberData(nameof(Shipped.Libraries), MemberType = typeof(Shipped))]
    public void IsAsApproved(string id)
    {
        var (file, api) = (Approved(id), PublicApi.Of(Shipped.Assembly(id)));
        if (Environment.GetEnvironmentVariable("REACTIVATION_APPROVE") == "1")
            File.WriteAllText(file, api);

        Differences(File.ReadAllText(file), api).Should().BeEmpty("what {0} shows is approved; a wanted change is written with REACTIVATION_APPROVE=1", id);
    }

    [Theory]
    [MemberData(nameof(Shipped.LibrariesByFramework), MemberType = typeof(Shipped))]
    public void IsTheSame_InWhatIsPacked_ForEachFramework(string id, string framework)
    {
        using var zip = ZipFile.OpenRead(PackedFile.Open(id).Path);
        var folder = Directory.CreateTempSubdirectory("reactivation-api-");
        try
        {
            var path = Path.Combine(folder.FullName, $"{id}.dll");
            zip.GetEntry($"lib/{framework}/{id}.dll")!.ExtractToFile(path);

            Differences(File.ReadAllText(Approved(id)), PublicApi.Of(path)).Should().BeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Approved(string id) => Path.Combine(Prerequisites.RepositoryRoot(), "tests", "Reactivation.Package.Tests", "PublicApi", $"{id}.txt");

    /// <summary>The lines that came and went, each with the type that it belongs to.</summary>
    private static IEnumerable<string> Differences(string approved, string api)
    {
        var (before, after) = (Lines(approved), Lines(api));
        return before.Except(after).Select(l => $"- {l}").Concat(after.Except(before).Select(l => $"+ {l}"));
    }

    private static HashSet<string> Lines(string text)
    {
        var (lines, space, type) = (new HashSet<string>(), "", "");
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var depth = line.Length - line.TrimStart().Length;
            (space, type) = depth switch { 0 => (line, ""), 2 => (space, line.Trim()), _ => (space, type) };
            lines.Add(depth == 4 ? $"{space} / {type} / {line.Trim()}" : depth == 2 ? $"{space} / {type}" : space);
        }

        return lines;
    }
}
