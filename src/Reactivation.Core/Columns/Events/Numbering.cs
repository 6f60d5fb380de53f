using System.Runtime.InteropServices;

namespace Reactivation.Columns.Events;

/// <summary>Numbers for different values, from 0, in the order in which they first appear.</summary>
internal sealed class Numbering<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _numbers = [];
    private readonly List<T> _values = [];

    /// <summary>The values, by number.</summary>
    internal IReadOnlyList<T> Values => _values;

    internal int NumberOf(T value)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, value, out var isKnown);
        if (!isKnown)
        {
            number = _values.Count;
            _values.Add(value);
        }

        return number;
    }
}
