using System.Reflection;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reactivation.Cli.Runs;

namespace Reactivation.Cli.Output.Files;

/// <summary><c>summary.json</c>: what was asked of which files, by which policy, and what came out. The same question gives the same bytes.</summary>
internal static class SummaryFile
{
    internal const string Name = "summary.json";

    private const int Version = 1;

    /// <summary>The tool's version, without what the build adds to it.</summary>
    internal static string ToolVersion { get; } = typeof(SummaryFile).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    internal static void Write(Stream stream, AssessmentRun run, Tally tally, IEnumerable<(string Name, string Sha256)> outputs) =>
        Write(stream, run, run.Files.All, outputs, json => WriteCounts(json, run, tally));

    /// <summary>Writes a summary with the figures of a command.</summary>
    internal static void Write(Stream stream, AssessmentRun run, IEnumerable<(string Role, FileInfo File)> inputs, IEnumerable<(string Name, string Sha256)> outputs, Action<Utf8JsonWriter> figures)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("tool", ToolVersion);
        json.WriteString("as_of", run.AsOf.Text());
        json.WriteStartObject("policy");
        json.WriteString("name", run.Given.Name);
        json.WriteString("fingerprint", run.Given.Fingerprint());
        json.WriteString("used_fingerprint", run.Policy.Fingerprint());
        json.WriteEndObject();
        WriteInputs(json, inputs);
        json.WriteStartArray("outputs");
        foreach (var (name, sha256) in outputs)
            WriteFile(json, null, name, sha256);
        json.WriteEndArray();
        figures(json);
        json.WriteStartArray("warnings");
        foreach (var warning in run.Warnings)
        {
            json.WriteStartObject();
            json.WriteString("code", warning.Code);
            json.WriteNumber("count", warning.Count);
            json.WriteString("text", warning.Text.English);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void WriteInputs(Utf8JsonWriter json, IEnumerable<(string Role, FileInfo File)> inputs)
    {
        json.WriteStartArray("inputs");
        foreach (var (role, file) in inputs)
        {
            using var bytes = file.OpenRead();
            WriteFile(json, role, file.Name, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        json.WriteEndArray();
    }

    private static void WriteFile(Utf8JsonWriter json, string? role, string name, string sha256)
    {
        json.WriteStartObject();
        if (role is not null)
            json.WriteString("role", role);
        json.WriteString("file", name);
        json.WriteString("sha256", sha256);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, AssessmentRun run, Tally tally)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("customers", tally.Customers);
        json.WriteNumber("events", run.Input.EventCount);
        json.WriteNumber("rejected_rows", run.Input.Rejected.Length);
        json.WriteNumber("changing_within_7_days", tally.ChangingNextWeek);
        WriteCounts(json, "stages", tally.Stages.Select(c => (Codes.Of(c.Key), c.Value)));
        WriteCounts(json, "definitions", tally.Definitions.Select(c => (c.Key, c.Value)));
        WriteCounts(json, "priorities", tally.Tiers.Select(c => (Codes.Of(c.Key), c.Value)));
        WriteCounts(json, "causes", tally.Causes.Select(c => (Codes.Of(c.Key), c.Value)));
        WriteCounts(json, "segments", tally.Segments.Select(c => (c.Key, c.Value)));
        json.WriteEndObject();
    }

    internal static void WriteCounts(Utf8JsonWriter json, string name, IEnumerable<(string Code, int Count)> counts)
    {
        json.WriteStartObject(name);
        foreach (var (code, count) in counts)
            json.WriteNumber(code, count);
        json.WriteEndObject();
    }
}
