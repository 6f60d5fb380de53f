using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Reactivation.Policies.Json;

namespace Reactivation.Policies.Forms;

/// <summary>An object with given members and no others.</summary>
/// <typeparam name="T">What the object stands for.</typeparam>
/// <param name="members">The members, in the order in which they are read and written.</param>
/// <param name="make">Makes the value once every member is read; null after a problem has been reported.</param>
internal sealed class ObjectForm<T>(ImmutableArray<Member<T>> members, Func<Fields<T>, T?> make) : Form<T>
    where T : notnull
{
    private readonly ImmutableArray<string> _names = [.. members.Select(m => m.Name)];

    /// <summary>Whether it is written on one line.</summary>
    internal bool IsInline { get; init; }

    internal override void Write(JsonWriter writer, T value)
    {
        writer.BeginObject(IsInline);
        foreach (var member in members)
            member.Write(writer, value);
        writer.End();
    }

    internal override void Describe(SchemaWriter schema)
    {
        schema.Type("object");
        schema.Members("properties", members.Select(m => (m.Name, (Action)(() => m.Describe(schema)))));
        schema.Texts("required", members.Where(m => m.IsRequired).Select(m => m.Name));
        schema.Closed();
    }

    protected override bool Read(JsonValue value, Reading reading, [MaybeNullWhen(false)] out T result)
    {
        result = default;
        if (value.Kind != JsonKind.Object)
            return reading.Problem(value, $"an object with {string.Join(", ", members.Where(m => m.IsRequired).Select(m => m.Name))}");
        var fields = new Fields<T>(value, reading);
        var isGood = reading.KnowsMembers(value, _names) & !value.IsIncomplete;
        foreach (var member in members)
            isGood &= fields.TryRead(member);
        if (!isGood)
            return false;
        result = make(fields);
        return result is not null;
    }
}
