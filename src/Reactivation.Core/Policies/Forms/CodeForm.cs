using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Reactivation.Policies.Json;

namespace Reactivation.Policies.Forms;

/// <summary>One of a few codes: lower case, words joined by underscores, as the codes of choices are.</summary>
/// <typeparam name="T">What the codes stand for.</typeparam>
internal sealed class CodeForm<T>(ImmutableArray<(string Code, T Value)> codes) : Form<T>
    where T : notnull
{
    private string[] All => [.. codes.Select(c => c.Code)];

    internal override void Write(JsonWriter writer, T value) => writer.Text(codes.First(c => c.Value.Equals(value)).Code);

    internal override void Describe(SchemaWriter schema) => schema.Texts("enum", All);

    protected override bool Read(JsonValue value, Reading reading, [MaybeNullWhen(false)] out T result)
    {
        var code = value.Kind == JsonKind.Text ? value.Text : null;
        foreach (var one in codes)
        {
            if (one.Code == code)
            {
                result = one.Value;
                return true;
            }
        }

        result = default;
        return reading.Problem(value, $"one of {string.Join(", ", All)}", code is null ? null : Reading.DidYouMean(code, All));
    }
}

/// <summary>Makes forms of codes.</summary>
internal static class CodeForm
{
    /// <summary>The members of an enumeration but those left out.</summary>
    internal static CodeForm<T> Of<T>(params T[] without)
        where T : struct, Enum => new([.. Enum.GetValues<T>().Except(without).Select(v => (Code(v.ToString()), v))]);

    internal static CodeForm<string> Of(IEnumerable<string> codes) => new([.. codes.Select(c => (c, c))]);

    /// <summary>MakesDormant is makes_dormant.</summary>
    internal static string Code(string name)
    {
        var code = new StringBuilder(name.Length + 4);
        foreach (var c in name)
            code.Append(char.IsAsciiLetterUpper(c) && code.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(c));
        return code.ToString();
    }
}
