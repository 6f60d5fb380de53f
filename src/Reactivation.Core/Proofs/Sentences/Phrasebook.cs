using System.Collections.Frozen;
using System.Globalization;
using Reactivation.Customers;
using Reactivation.Decisions;

namespace Reactivation.Proofs.Sentences;

/// <summary>The wording of one language: the resource file en.txt or ja.txt, read once. Immutable and thread-safe.</summary>
/// <remarks>The host's culture has no say: formats stand in the file and are applied invariantly.</remarks>
internal sealed class Phrasebook
{
    private const string ForOne = ".one";

    private static readonly Lazy<Phrasebook> English = new(() => new Phrasebook("en", Language.English));

    private static readonly Lazy<Phrasebook> Japanese = new(() => new Phrasebook("ja", Language.Japanese));

    private readonly FrozenDictionary<string, Phrase> _phrases;

    private readonly Language _language;

    private Phrasebook(string file, Language language)
    {
        _language = language;
        _phrases = PhraseFile.Read($"Reactivation.Proofs.Sentences.{file}.txt");
    }

    /// <summary>The wording of a language.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such language.</exception>
    internal static Phrasebook In(Language language) => language switch
    {
        Language.English => English.Value,
        Language.Japanese => Japanese.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "English and Japanese are there."),
    };

    internal bool Has(string key) => _phrases.ContainsKey(key);

    internal string Say(string key, params ReadOnlySpan<(string Name, string Text)> values) =>
        _phrases.TryGetValue(key, out var phrase) ? phrase.Fill(values) : throw new KeyNotFoundException($"There is no wording for '{key}'.");

    /// <summary>Says it with a number, in the singular where the language has one.</summary>
    internal string Count(string key, int count) => Say(count == 1 && Has(key + ForOne) ? key + ForOne : key, ("count", Number(count)));

    internal string Span(string key, CalendarSpan span) => Count($"{key}.{span.Unit switch { SpanUnit.Days => "days", SpanUnit.Months => "months", _ => "years" }}", span.Count);

    internal string Day(DateOnly day) => day.ToString(Say("format.day"), CultureInfo.InvariantCulture);

    internal string Number(decimal number) => number.ToString(Say("format.number"), CultureInfo.InvariantCulture);

    /// <summary>The reason of a row, without the full stop that the sentence brings itself; empty for none.</summary>
    internal string Reason(Wording? why) => OwnText.Reason(why?.In(_language));

    /// <summary>A name of the user's own: its label, or else spelt out in English without its ending (<c>store visit</c>), in Japanese as it is.</summary>
    internal string Name(string name, Wording? label, string ending = "")
    {
        if (label is { } called)
            return OwnText.OneLine(called.In(_language));
        if (_language == Language.Japanese)
            return name;
        return (name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name).Replace('_', ' ');
    }
}
