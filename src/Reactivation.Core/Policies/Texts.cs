using Reactivation.Conditions;
using Reactivation.Policies.Forms;

namespace Reactivation.Policies;

/// <summary>The kinds of text of a policy.</summary>
internal static class Texts
{
    // Not every validator knows the classes of Unicode, so the schema says the form as near as all of them understand it.
    private const string IdPattern = @"^[^\s\d-]\S*$";
    private const string NamePattern = "^[a-z][a-z0-9_]*$";

    internal const int MaxLabel = 200;

    internal static TextForm Any { get; } = new("a text", _ => true);

    internal static TextForm Label { get; } = new($"a text that is not blank, at most {MaxLabel} characters", IsLabel, @"\S", MaxLabel);

    internal static TextForm Id { get; } = new(
        $"an id: letters, digits, underscores and hyphens, beginning with a letter, at most {Identifier.MaxLength}", Identifier.IsId, IdPattern, Identifier.MaxLength)
    { SharedName = "id" };

    internal static TextForm ChoiceCode { get; } = new(
        $"a code: letters, digits, underscores and hyphens, beginning with a letter, at most {Identifier.MaxLength}, and neither 'missing' nor 'not'", Identifier.IsCode, IdPattern, Identifier.MaxLength)
    { SharedName = "code" };

    internal static TextForm FactName { get; } = new(
        $"a name: lower-case letters, digits and underscores, beginning with a letter, at most {Identifier.MaxLength}, and no word of the language", Identifier.IsFactName, NamePattern, Identifier.MaxLength)
    { SharedName = "fact-name" };

    internal static TextForm KindName { get; } = new(
        "a name: lower-case letters, digits and underscores, beginning with a letter, at most 50", EventKind.IsName, NamePattern, 50);

    internal static bool IsLabel(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= MaxLabel;
}
