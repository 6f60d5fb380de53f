using System.Collections.Immutable;

namespace Reactivation.Messages;

/// <summary>Named values: all that a template is given, or one group of them (<c>o.name</c>). Immutable.</summary>
public sealed class TemplateValues : IEquatable<TemplateValues>
{
    private readonly TemplateValue[] _values;

    internal TemplateValues(TemplateNames names, TemplateValue[] values) => (Names, _values) = (names, values);

    /// <summary>No values.</summary>
    public static TemplateValues Empty { get; } = Of();

    /// <summary>The names, in their order.</summary>
    public TemplateNames Names { get; }

    /// <summary>The values, in the order of the names.</summary>
    public ImmutableArray<TemplateValue> Values => [.. _values];

    /// <summary>The value of a name.</summary>
    /// <param name="name">The name; case matters.</param>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    public TemplateValue this[string name] => Names.IndexOf(name ?? throw new ArgumentNullException(nameof(name))) is >= 0 and var index ? _values[index] : throw new KeyNotFoundException($"There is no value '{name}'.");

    /// <summary>Values with their names.</summary>
    /// <param name="values">Names and values.</param>
    /// <returns>The values.</returns>
    /// <exception cref="ArgumentException">A name is empty or stands there twice.</exception>
    public static TemplateValues Of(params (string Name, TemplateValue Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new(TemplateNames.Of([.. values.Select(v => v.Name)]), [.. values.Select(v => v.Value)]);
    }

    /// <inheritdoc/>
    public bool Equals(TemplateValues? other) => other is not null && Names.SequenceEqual(other.Names) && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TemplateValues);

    /// <inheritdoc/>
    public override int GetHashCode() => Names.Count;

    /// <summary>By place.</summary>
    internal TemplateValue At(int index) => _values[index];
}
