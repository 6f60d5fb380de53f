using System.Collections.Immutable;
using Reactivation.Conditions;

namespace Reactivation.Customers;

/// <summary>The fixed codes of a choice, in their order.</summary>
internal sealed class CodeList
{
    internal static readonly CodeList NoYes = new(["no", "yes"]);

    private readonly Dictionary<string, int> _index;

    internal CodeList(IEnumerable<string> codes)
    {
        Codes = [.. codes];
        if (Codes.IsEmpty)
            throw new ArgumentException("A choice needs at least one code.", nameof(codes));
        _index = new Dictionary<string, int>(Codes.Length, StringComparer.Ordinal);
        foreach (var code in Codes)
        {
            if (!Identifier.IsCode(code))
                throw new ArgumentException($"'{code}' is no code: letters, digits, underscores and hyphens, beginning with a letter, and not the word 'missing'.", nameof(codes));
            if (!_index.TryAdd(code, _index.Count))
                throw new ArgumentException($"The code '{code}' stands twice.", nameof(codes));
        }
    }

    internal ImmutableArray<string> Codes { get; }

    internal int IndexOf(string code) => _index.GetValueOrDefault(code, -1);
}
