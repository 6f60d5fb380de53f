using System.Collections;
using System.Collections.Immutable;

namespace Reactivation.Messages;

/// <summary>The names of the values for a template, in an order. Make it once and use it for every message: a template finds its values by place then.</summary>
/// <remarks>
/// <example><code>
/// var names = TemplateNames.Of("name", "points");
/// foreach (var customer in customers)
///     template.Render(names.With(customer.Name, customer.Points), writer);
/// </code></example>
/// </remarks>
public sealed class TemplateNames : IReadOnlyList<string>
{
    private readonly ImmutableArray<string> _names;

    private TemplateNames(ImmutableArray<string> names) => _names = names;

    /// <inheritdoc/>
    public int Count => _names.Length;

    /// <inheritdoc/>
    public string this[int index] => _names[index];

    /// <summary>Names in an order.</summary>
    /// <param name="names">The names; case matters.</param>
    /// <returns>The names.</returns>
    /// <exception cref="ArgumentException">A name is empty or stands there twice.</exception>
    public static TemplateNames Of(params ImmutableArray<string> names)
    {
        if (names.FirstOrDefault(string.IsNullOrEmpty) is not null || names.Contains(""))
            throw new ArgumentException("A name is empty.", nameof(names));
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Length)
            throw new ArgumentException($"A name stands there twice: {string.Join(", ", names)}.", nameof(names));
        return new TemplateNames(names);
    }

    /// <summary>Values for these names, in this order.</summary>
    /// <param name="values">One value for each name.</param>
    /// <returns>The values.</returns>
    /// <exception cref="ArgumentException">There are more values than names, or fewer.</exception>
    public TemplateValues With(params ReadOnlySpan<TemplateValue> values) => values.Length == Count
        ? new TemplateValues(this, values.ToArray())
        : throw new ArgumentException($"There are {values.Length} values for {Count} names.", nameof(values));

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_names).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The place of a name; -1 where it is none of them.</summary>
    internal int IndexOf(string name)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (_names[i] == name)
                return i;
        }

        return -1;
    }
}
