using Reactivation.Messages;

namespace Reactivation.Cli.Input.Messages;

/// <summary>What the user gives to one template in one language.</summary>
internal sealed record TemplateContent
{
    /// <summary>Nothing is given.</summary>
    internal static TemplateContent Nothing { get; } = new();

    /// <summary>Whether an offer of its own is given, or none on purpose; else the offer for all holds.</summary>
    internal bool HasOwnOffer { get; init; }

    internal Offer? Offer { get; init; }

    internal string? Link { get; init; }

    internal string? Product { get; init; }

    /// <summary>The template's own values.</summary>
    internal TemplateValues Values { get; init; } = TemplateValues.Empty;
}
