using System.Collections.Immutable;
using Reactivation.Messages;

namespace Reactivation.Cli.Input.Messages;

/// <summary>The offer for every template that makes one and has none of its own (<c>--offer</c>).</summary>
/// <param name="Name">The file's name, for problems; null for none.</param>
/// <param name="Offers">The offer by language; empty for none.</param>
internal sealed record OfferFile(string? Name, ImmutableDictionary<Language, Offer> Offers)
{
    internal static OfferFile None { get; } = new(null, ImmutableDictionary<Language, Offer>.Empty);
}
