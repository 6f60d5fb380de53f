namespace Reactivation.Decisions;

/// <summary>A text for people, in English and in Japanese.</summary>
/// <param name="English">English.</param>
/// <param name="Japanese">Japanese.</param>
public readonly record struct Wording(string English, string Japanese);
