using Reactivation.Policies;

namespace Reactivation.Decisions;

/// <summary>A text for people, in English and in Japanese.</summary>
/// <param name="English">English.</param>
/// <param name="Japanese">Japanese.</param>
public readonly record struct Wording(string English, string Japanese)
{
    /// <summary>The text in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string In(Language language) => language == Language.Japanese ? Japanese : English;

    /// <summary>Itself, where it can name something.</summary>
    internal Wording Checked() => Texts.IsLabel(English) && Texts.IsLabel(Japanese)
        ? this
        : throw new ArgumentException($"A label needs a text in English and one in Japanese, not blank, at most {Texts.MaxLabel} characters.");
}
