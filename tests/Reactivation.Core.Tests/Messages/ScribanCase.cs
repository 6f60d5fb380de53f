using System.Text.Json;
using Reactivation.Messages;

namespace Reactivation.Tests.Messages;

/// <summary>One template with what the full engine made of it in the reference profile.</summary>
/// <param name="Name">Which one.</param>
/// <param name="Template">The template.</param>
/// <param name="Expected">What it printed; null where it raised an error.</param>
internal sealed record ScribanCase(string Name, string Template, string? Expected)
{
    /// <summary>Our own probes, with the results recorded from the real engine; they lie beside the tests.</summary>
    public static IReadOnlyList<ScribanCase> Probes() => Lines(Own("scriban-probes.jsonl"),
        (e, i) => new ScribanCase($"probe {i + 1}", Text(e, "template"), Printed(Text(e, "message_profile"))));

    /// <summary>Templates made at random from the grammar, with what the real engine (7.2.6, built from its source) printed; rendered with <see cref="RecordedValues"/>.</summary>
    public static IReadOnlyList<ScribanCase> Recorded() => Lines(Own("scriban-recorded.jsonl"),
        (e, i) => new ScribanCase($"recorded {i + 1}", Text(e, "template"), e.GetProperty("printed").GetString()));

    public static IReadOnlyList<ScribanCase> UpstreamLines() => Lines(Path.Combine(Prerequisites.SharedFolder(), "scriban", "upstream-lines.jsonl"),
        (e, _) => new ScribanCase(Text(e, "id"), Text(e, "template"), e.GetProperty("same_in_message_profile").GetBoolean() ? Text(e, "expected") : null));

    public static IReadOnlyList<ScribanCase> DocumentationPairs() => Lines(Path.Combine(Prerequisites.SharedFolder(), "scriban", "upstream-doc-pairs.jsonl"),
        (e, _) => new ScribanCase(Text(e, "id"), Text(e, "template"), Text(e, "expected_engine")));

    /// <summary>Whole files; where the expected text is a diagnosis, the engine raised an error.</summary>
    public static IReadOnlyList<ScribanCase> Files()
    {
        var folder = Path.Combine(Prerequisites.SharedFolder(), "scriban");
        return
        [
            .. File.ReadLines(Path.Combine(folder, "index.csv")).Select(l => l.Split(',')).Where(l => l[3] == "yes")
                .Select(l => new ScribanCase(l[0], File.ReadAllText(Path.Combine(folder, l[0])), Diagnosed(File.ReadAllText(Path.Combine(folder, l[1]))))),
        ];
    }

    /// <summary>The values that the probes were recorded with, as far as the message subset can take them.</summary>
    public static TemplateValues ProbeValues { get; } = TemplateValues.Of(
        ("name", "花子"), ("n0", 0), ("n5", 5), ("d", 12.50m), ("dbl", 0.1), ("big", 1234567.891), ("emp", ""), ("nul", TemplateValue.Null), ("t", true), ("fl", false),
        ("dt", new DateTime(2026, 3, 5, 14, 7, 9)), ("arr", List("a", "b", "c")), ("list", List(1, 2, 3)), ("ea", List()),
        ("o", TemplateValues.Of(("a", 1), ("b", TemplateValues.Of(("c", "deep"))), ("html", "<b>&\"'"))),
        ("l", 9999999999L), ("dict", TemplateValues.Of(("k", "v"))), ("ml", "x\ny\n"), ("nan", double.NaN));

    /// <summary>The values of the recorded templates.</summary>
    public static TemplateValues RecordedValues { get; } = TemplateValues.Of(
        ("name", "花子"), ("n0", 0), ("n5", 5), ("n9", -9), ("d", 12.50m), ("dbl", 0.1), ("emp", ""), ("nul", TemplateValue.Null), ("t", true), ("fl", false),
        ("dt", new DateTime(2026, 3, 5, 14, 7, 9)), ("arr", List("a", "b", "c")), ("list", List(1, 2, 2, 3)), ("ea", List()),
        ("o", TemplateValues.Of(("a", 1), ("b", TemplateValues.Of(("c", "deep"))), ("list", List("p", "q")), ("html", "<b>&\"'"))),
        ("l", 9999999999L), ("ml", "x\ny\n"), ("hira", "é😀<&>'\"ÿ\u00a0 {{ x }}"), ("neg", -1234567.891m), ("nl", List("x", TemplateValue.Null, 2.5, "x")), ("dd", 1234.5), ("x", "rootx"));

    private static TemplateValue List(params TemplateValue[] items) => System.Collections.Immutable.ImmutableArray.Create(items);

    private static string Own(string name) => Path.Combine(Prerequisites.RepositoryRoot(), "tests", "Reactivation.Core.Tests", "Messages", name);

    private static List<ScribanCase> Lines(string file, Func<JsonElement, int, ScribanCase> read) =>
        [.. File.ReadLines(file).Select((l, i) => read(JsonDocument.Parse(l).RootElement, i))];

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;

    /// <summary>The recorded form: brackets around, line ends and backslashes escaped.</summary>
    private static string? Printed(string recorded) => recorded is ['[', .., ']']
        ? recorded[1..^1].Replace("\\\\", "\u0001", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\r", "\r", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal).Replace('\u0001', '\\')
        : null;

    private static string? Diagnosed(string expected) => expected.StartsWith("text(", StringComparison.Ordinal) ? null : expected;
}
