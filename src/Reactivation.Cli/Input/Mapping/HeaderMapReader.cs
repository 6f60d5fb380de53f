using System.Collections.Immutable;
using System.Text.Json;
using Reactivation.Cli.Input.Columns;
using Reactivation.Cli.Input.Recording;
using Reactivation.Cli.Input.Values;
using Reactivation.Customers;

namespace Reactivation.Cli.Input.Mapping;

/// <summary>Reads a header map.</summary>
internal static class HeaderMapReader
{
    private const int MostBytes = 1 << 20;
    private const string Version = "1";

    /// <summary>Reads a header map.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">How days are written where the map says nothing else.</param>
    /// <param name="catalogue">The names that it can use.</param>
    /// <returns>The map.</returns>
    /// <exception cref="InputException">The map cannot be used; all problems are named.</exception>
    internal static HeaderMap Read(FileInfo file, DayFormat? format, FactCatalogue catalogue)
    {
        var problems = new JsonProblems();
        var map = ReadMap(PlacedJsonReader.Read(file, MostBytes), problems, format, catalogue);
        InputException.ThrowIfAny(problems.All);
        return map;
    }

    private static HeaderMap ReadMap(PlacedJson json, JsonProblems problems, DayFormat? format, FactCatalogue catalogue)
    {
        var members = problems.Members(json, "version", "events", "customers");
        var version = members.GetValueOrDefault("version");
        if (version is not { Type: JsonTokenType.Number, Text: Version })
            problems.Add((version?.Place ?? json.Place).Problem(version is null ? "no version" : $"version {version.Found}", $"\"version\": {Version}"));
        var events = members.GetValueOrDefault("events") switch
        {
            null => [],
            { Type: JsonTokenType.StartArray } sections => sections.Items,
            var section => [section],
        };
        return new HeaderMap(
            [.. events.Select(e => new MapSectionReader(problems, FieldSet.Events(new KindNames(catalogue)), format).Read(e, "file", "columns", "constants", "ignored"))],
            members.TryGetValue("customers", out var customers) ? new MapSectionReader(problems, FieldSet.Customers(catalogue), format).Read(customers, "columns", "constants", "ignored") : null);
    }
}
