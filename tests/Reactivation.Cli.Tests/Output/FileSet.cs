using System.Security.Cryptography;
using System.Text.Json;

namespace Reactivation.Cli.Tests.Output;

/// <summary>A folder as a reader finds it.</summary>
internal static class FileSet
{
    public static bool HasList(string folder) => File.Exists(Path.Combine(folder, "assessments.csv")) || File.Exists(Path.Combine(folder, "assessments.jsonl"));

    /// <summary>Where there is a list, the summary names it and every other file, byte for byte.</summary>
    /// <returns>The day of the question.</returns>
    public static string CheckWhole(string folder)
    {
        using var summary = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "summary.json")));
        var outputs = summary.RootElement.GetProperty("outputs").EnumerateArray().ToDictionary(o => o.GetProperty("file").GetString()!, o => o.GetProperty("sha256").GetString()!);
        outputs.Keys.Should().Contain(["rejected.csv", "policy.used.json"]).And.ContainSingle(n => n.StartsWith("assessments.", StringComparison.Ordinal));
        foreach (var (name, hash) in outputs)
            Hash(Path.Combine(folder, name)).Should().Be(hash, name);
        return summary.RootElement.GetProperty("as_of").GetString()!;
    }

    public static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
