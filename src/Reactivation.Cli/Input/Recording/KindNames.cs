using Reactivation.Customers;

namespace Reactivation.Cli.Input.Recording;

/// <summary>The names of event kinds, wherever a file, a map or an option names one: those of the catalogue, and the user's own.</summary>
internal sealed class KindNames(FactCatalogue catalogue)
{
    internal string Expected { get; } = $"one of {string.Join(", ", catalogue.EventKinds)}, or a kind of your own in lower-case letters, digits and underscores";

    /// <summary>The kind of a name. A name that is nearly one of the catalogue's is taken for a misspelling, not for a kind of the user's own.</summary>
    internal EventKind? Find(string name) => catalogue.FindKind(name) ?? (EventKind.IsName(name) && Fix(name) is null ? new EventKind(name) : null);

    /// <summary>The name that was probably meant.</summary>
    internal string? Fix(string name) => catalogue.NearestName(name) is { } near ? $"did you mean '{near}'?" : null;
}
