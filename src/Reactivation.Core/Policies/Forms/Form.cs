using System.Diagnostics.CodeAnalysis;
using Reactivation.Policies.Json;

namespace Reactivation.Policies.Forms;

/// <summary>How values of one kind stand in JSON: one declaration from which they are read, written and described by the schema.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
internal abstract class Form<T>
{
    /// <summary>The name under which the schema describes it once, for others to point to; null where it is described in place.</summary>
    internal string? SharedName { get; init; }

    /// <summary>Reads a value, or reports everything that is wrong with it.</summary>
    internal bool TryRead(JsonValue value, Reading reading, [MaybeNullWhen(false)] out T result)
    {
        result = default;
        return value.Kind != JsonKind.Broken && !reading.IsFull && Read(value, reading, out result);
    }

    internal abstract void Write(JsonWriter writer, T value);

    /// <summary>Writes the members of the schema that describe such a value.</summary>
    internal abstract void Describe(SchemaWriter schema);

    protected abstract bool Read(JsonValue value, Reading reading, [MaybeNullWhen(false)] out T result);
}
