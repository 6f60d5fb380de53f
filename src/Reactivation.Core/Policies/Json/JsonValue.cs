using System.Globalization;
using System.Text;

namespace Reactivation.Policies.Json;

/// <summary>One value of a document, with its place.</summary>
internal sealed class JsonValue(JsonSource source, JsonValue? parent, string? name, int index)
{
    private const int MaxNameInPath = 64;

    private List<JsonValue>? _items;

    internal JsonSource Source { get; } = source;

    internal JsonValue? Parent { get; } = parent;

    /// <summary>The name, of a member of an object; else null.</summary>
    internal string? Name { get; } = name;

    internal JsonKind Kind { get; set; }

    /// <summary>Where the member's name begins; where the value itself does without a name.</summary>
    internal int NameStart { get; set; }

    internal int Start { get; set; }

    /// <summary>Behind the last byte; 0 as long as it is not closed.</summary>
    internal int End { get; set; }

    /// <summary>The members of an object, the items of a list.</summary>
    internal List<JsonValue> Items => _items ??= [];

    /// <summary>Whether an object or list ends where it should not: what it lacks is then no problem of its own.</summary>
    internal bool IsIncomplete { get; set; }

    /// <summary>Such as <c>$.definitions[2].when</c>.</summary>
    internal string Path => Parent is null ? "$" : Name is null ? string.Create(CultureInfo.InvariantCulture, $"{Parent.Path}[{index}]") : Parent.Path + MemberPath(Name);

    /// <summary>The value as a message shows it, shortened.</summary>
    internal string Shown => Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.List => "a list",
        _ => Source.Shown(Start, End),
    };

    /// <summary>The number as it is written.</summary>
    internal string Number => Encoding.UTF8.GetString(Source.Utf8[Start..End]);

    /// <summary>The content of a text; empty of anything else.</summary>
    internal string Text { get; set; } = "";

    /// <summary>A member by name; of two, the first.</summary>
    internal JsonValue? Find(string name) => Items.Find(i => i.Name == name);

    /// <summary>Where in the document a character of <see cref="Text"/> stands.</summary>
    internal int OffsetOf(int character)
    {
        var at = Start + 1;
        for (; character > 0 && at < End - 1; character--)
        {
            if (Source.Utf8[at] == '\\')
            {
                at += Source.Utf8[at + 1] == 'u' ? 6 : 2;
                continue;
            }

            Rune.DecodeFromUtf8(Source.Utf8[at..], out var rune, out var length);
            at += length;
            character -= rune.Utf16SequenceLength - 1;
        }

        return at;
    }

    internal static string MemberPath(string name)
    {
        if (name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.Length <= MaxNameInPath && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$'))
            return "." + name;
        var shown = name.Length <= MaxNameInPath ? name : name[..MaxNameInPath] + "…";
        return "['" + shown.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "']";
    }
}
