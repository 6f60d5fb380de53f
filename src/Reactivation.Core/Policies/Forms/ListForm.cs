using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Reactivation.Policies.Json;

namespace Reactivation.Policies.Forms;

/// <summary>A list of values of one form.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
/// <param name="item">The form of an item.</param>
/// <param name="key">What tells two items apart, with the member that says it; null where items may be alike.</param>
internal sealed class ListForm<T>(Form<T> item, (string Member, Func<T, string> Of)? key = null) : Form<ImmutableArray<T>>
{
    /// <summary>The most items, inclusive.</summary>
    internal int Max { get; init; } = 10_000;

    /// <summary>The fewest items, inclusive.</summary>
    internal int Min { get; init; }

    /// <summary>Whether it is written on one line.</summary>
    internal bool IsInline { get; init; }

    /// <summary>The items for which <c>"default"</c> stands as an item; null where it has no such meaning.</summary>
    internal Func<ImmutableArray<T>>? Default { get; init; }

    internal override void Write(JsonWriter writer, ImmutableArray<T> value)
    {
        writer.BeginList(IsInline);
        foreach (var one in value)
            item.Write(writer, one);
        writer.End();
    }

    internal override void Describe(SchemaWriter schema)
    {
        schema.Type("array");
        schema.Member("items", Default is null ? () => schema.Value(item, null) : () => schema.Object(() => schema.AnyOf([DescribeDefault, () => schema.Value(item, null)])));
        if (Min > 0)
            schema.Whole("minItems", Min);
        schema.Whole("maxItems", Max);

        void DescribeDefault() => schema.Object(() =>
        {
            schema.Text("description", "the items of the default policy, in this place");
            schema.Texts("enum", [ListForm.Default]);
        });
    }

    protected override bool Read(JsonValue value, Reading reading, [MaybeNullWhen(false)] out ImmutableArray<T> result)
    {
        result = [];
        if (value.Kind != JsonKind.List)
            return reading.Problem(value, "a list");
        if (value.Items.Count > Max)
            return reading.Problem(value, $"at most {Max}", found: FormattableString.Invariant($"a list of {value.Items.Count}"));
        if (value.Items.Count < Min && !value.IsIncomplete)
            return reading.Problem(value, $"at least {Min}", found: FormattableString.Invariant($"a list of {value.Items.Count}"));
        var items = ImmutableArray.CreateBuilder<T>(value.Items.Count);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var isGood = !value.IsIncomplete;
        foreach (var one in value.Items)
        {
            if (Default is { } defaults && ListForm.IsDefault(one))
                isGood &= TryAddDefaults(one, defaults());
            else if (!item.TryRead(one, reading, out var read))
                isGood = false;
            else if (key is { } k && !keys.Add(k.Of(read)))
                isGood = reading.Problem(one.Find(k.Member) ?? one, $"each {k.Member} once in its list", found: $"'{k.Of(read)}' a second time");
            else
                items.Add(read);
        }

        result = items.ToImmutable();
        return isGood;

        bool TryAddDefaults(JsonValue at, ImmutableArray<T> defaults)
        {
            if (defaults.FirstOrDefault(d => !keys.Add(key!.Value.Of(d))) is { } again)
                return reading.Problem(at, $"each {key!.Value.Member} once in its list", found: $"'{key.Value.Of(again)}', which the default has, a second time");
            items.AddRange(defaults);
            return true;
        }
    }
}

/// <summary>The item that stands for those of the default policy.</summary>
internal static class ListForm
{
    internal const string Default = "default";

    internal static bool IsDefault(JsonValue item) => item.Kind == JsonKind.Text && item.Text == Default;
}
