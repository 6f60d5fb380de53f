using System.Security.Cryptography;
using System.Text.Json;
using Reactivation.Cli.Input;
using Reactivation.Cli.Output.Files;

namespace Reactivation.Cli.Demo;

/// <summary><c>demo.json</c>: which files the demo wrote, each with its hash, so that it never replaces a file of somebody's own.</summary>
internal static class DemoMarker
{
    internal const string Name = "demo.json";

    /// <summary>Refuses where a file would be replaced that the demo did not write, or that was changed since.</summary>
    /// <exception cref="InputException">There is one; all are named.</exception>
    internal static void Check(OutputSet set, string folder)
    {
        var written = Read(Path.Combine(folder, Name));
        var own = set.Written.Where(IsOwn).Select(w => w.Name).ToList();
        if (written.Count == 0 && File.Exists(Path.Combine(folder, Name)))
            own.Add(Name);
        if (own.Count == 0)
            return;
        set.Discard();
        throw new InputException(own.Select(name => new Problem
        {
            Source = Path.Combine(folder, name),
            Found = written.ContainsKey(name) ? "a file that was changed since the demo wrote it" : "a file that the demo did not write",
            Expected = "a folder that is empty or the demo's own",
            Fix = "name another with --out, or replace the file with --overwrite",
        }));

        bool IsOwn((string Name, string Sha256) file)
        {
            var path = Path.Combine(folder, file.Name);
            return File.Exists(path) && Hash(path) is var hash && hash != file.Sha256 && hash != written.GetValueOrDefault(file.Name);
        }
    }

    /// <summary>Writes the marker, the last of the files it names.</summary>
    internal static void Write(OutputSet set)
    {
        var files = set.Written.OrderBy(w => w.Name, StringComparer.Ordinal).ToList();
        set.Write(Name, stream =>
        {
            using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
            json.WriteStartObject();
            foreach (var (name, sha256) in files)
                json.WriteString(name, sha256);
            json.WriteEndObject();
        });
    }

    /// <summary>What an earlier demo wrote; nothing where the marker is none of ours.</summary>
    private static Dictionary<string, string> Read(string path)
    {
        if (!File.Exists(path))
            return [];
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return json.RootElement.ValueKind != JsonValueKind.Object ? [] :
                json.RootElement.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String).DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            // Somebody's own demo.json: then nothing here is the demo's.
            return [];
        }
    }

    private static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
