using System.Collections.Immutable;

namespace Reactivation.Messages.Rendering;

/// <summary>Where the roots of a template stand among the values of one set of names; -1 where one is not given.</summary>
internal sealed class RootPlaces
{
    private readonly int[] _places;

    private RootPlaces(TemplateNames names, int[] places) => (Names, _places) = (names, places);

    internal TemplateNames Names { get; }

    internal int this[int root] => _places[root];

    internal static RootPlaces Of(ImmutableArray<string> roots, TemplateNames names)
    {
        if (names.FirstOrDefault(Words.IsTaken) is { } taken)
            throw new ArgumentException($"'{taken}' is a word of the template language and cannot be the name of a value.", nameof(names));
        return new RootPlaces(names, [.. roots.Select(names.IndexOf)]);
    }
}
