using Reactivation.Customers;

namespace Reactivation.Cli.Input.Recording;

/// <summary>The names of event kinds, wherever a file, a map or an option names one: those of the domain, and the user's own.</summary>
internal static class KindNames
{
    internal static string Expected { get; } = $"one of {string.Join(", ", FactCatalogue.Default.EventKinds)}, or a kind of your own in lower-case letters, digits and underscores";

    /// <summary>The kind of a name. A name that is nearly one of the domain's is taken for a misspelling, not for a kind of the user's own.</summary>
    internal static EventKind? Find(string name) => FactCatalogue.Default.FindKind(name) ?? (EventKind.IsName(name) && Fix(name) is null ? new EventKind(name) : null);

    /// <summary>The name that was probably meant.</summary>
    internal static string? Fix(string name) => FactCatalogue.Default.NearestName(name) is { } near ? $"did you mean '{near}'?" : null;
}
