using System.Collections.Immutable;
using System.Text.Json;
using Reactivation.Cli.Input.Columns;
using Reactivation.Cli.Input.Recording;

namespace Reactivation.Cli.Input.Mapping;

/// <summary>Reads a header map.</summary>
internal static class HeaderMapReader
{
    private const int MostBytes = 1 << 20;
    private const string Version = "1";

    /// <summary>Reads a header map.</summary>
    /// <param name="file">The file.</param>
    /// <param name="files">What the user says of the files: how days are written where the map says nothing else, and the names that it can use.</param>
    /// <returns>The map.</returns>
    /// <exception cref="InputException">The map cannot be used; all problems are named.</exception>
    internal static HeaderMap Read(FileInfo file, InputFiles files)
    {
        var problems = new JsonProblems();
        var map = ReadMap(PlacedJsonReader.Read(file, MostBytes), problems, files);
        InputException.ThrowIfAny(problems.All);
        return map;
    }

    private static HeaderMap ReadMap(PlacedJson json, JsonProblems problems, InputFiles files)
    {
        var members = problems.Members(json, "version", "events", "customers", "contacts", "contact_log");
        var version = members.GetValueOrDefault("version");
        if (version is not { Type: JsonTokenType.Number, Text: Version })
            problems.Add((version?.Place ?? json.Place).Problem(version is null ? "no version" : $"version {version.Found}", $"\"version\": {Version}"));
        return new HeaderMap(Sections("events", FieldSet.Events(new KindNames(files.Catalogue))), Section("customers", FieldSet.Customers(files.Catalogue)))
        {
            Contacts = Section("contacts", FieldSet.Contacts(files.Channels)),
            ContactLogs = Sections("contact_log", FieldSet.ContactLog),
        };

        MapSection? Section(string name, FieldSet fields) => members.TryGetValue(name, out var section) ? new MapSectionReader(problems, fields, files.DayFormat).Read(section, "columns", "constants", "ignored") : null;

        // One section for all files of a sort, or an array of them, each for files of a name.
        ImmutableArray<MapSection> Sections(string name, FieldSet fields) => members.TryGetValue(name, out var all)
            ? [.. (all.Type == JsonTokenType.StartArray ? all.Items : [all]).Select(s => new MapSectionReader(problems, fields, files.DayFormat).Read(s, "file", "columns", "constants", "ignored"))]
            : [];
    }
}
