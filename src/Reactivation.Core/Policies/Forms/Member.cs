using Reactivation.Policies.Json;

namespace Reactivation.Policies.Forms;

/// <summary>A member of an object.</summary>
/// <typeparam name="TOwner">What the object stands for.</typeparam>
internal abstract class Member<TOwner>(string name, string description)
{
    internal string Name { get; } = name;

    /// <summary>What it says, for the schema and for whoever leaves it away.</summary>
    internal string Description { get; } = description;

    internal abstract bool IsRequired { get; }

    /// <summary>Reads the member of an object, which may be absent; false after a problem has been reported.</summary>
    internal abstract bool TryRead(JsonValue owner, Reading reading, out object? value);

    internal abstract void Write(JsonWriter writer, TOwner owner);

    internal abstract void Describe(SchemaWriter schema);
}

/// <summary>A member of an object, with the form of its value.</summary>
/// <typeparam name="TOwner">What the object stands for.</typeparam>
/// <typeparam name="T">The kind of value.</typeparam>
internal class Member<TOwner, T>(string name, string description, Form<T> form, Func<TOwner, T> get) : Member<TOwner>(name, description)
{
    internal override bool IsRequired => true;

    internal override bool TryRead(JsonValue owner, Reading reading, out object? value)
    {
        value = null;
        if (owner.Find(Name) is not { } found)
            return Absent(owner, reading, out value);
        var isRead = form.TryRead(found, reading, out var read);
        value = read;
        return isRead;
    }

    internal override void Write(JsonWriter writer, TOwner owner)
    {
        var value = get(owner);
        if (!IsWritten(value))
            return;
        writer.Name(Name);
        form.Write(writer, value);
    }

    internal override void Describe(SchemaWriter schema) => schema.Value(form, Description);

    protected virtual bool Absent(JsonValue owner, Reading reading, out object? value)
    {
        value = null;
        return !owner.IsIncomplete && reading.Problem(owner, $"'{Name}': {Description}", found: $"no member '{Name}'");
    }

    protected virtual bool IsWritten(T value) => true;
}

/// <summary>A member that may be left away.</summary>
/// <typeparam name="TOwner">What the object stands for.</typeparam>
/// <typeparam name="T">The kind of value.</typeparam>
/// <param name="name">The name.</param>
/// <param name="description">What it says.</param>
/// <param name="form">The form of its value.</param>
/// <param name="get">Its value.</param>
/// <param name="absent">What it means when it is left away.</param>
/// <param name="isWritten">Whether a value is written; null for always.</param>
internal sealed class OptionalMember<TOwner, T>(string name, string description, Form<T> form, Func<TOwner, T> get, Func<T> absent, Func<T, bool>? isWritten = null)
    : Member<TOwner, T>(name, description, form, get)
{
    internal override bool IsRequired => false;

    protected override bool Absent(JsonValue owner, Reading reading, out object? value)
    {
        value = absent();
        return true;
    }

    protected override bool IsWritten(T value) => isWritten?.Invoke(value) ?? true;
}
