using System.Collections.Immutable;
using Reactivation.Messages.Composing;

namespace Reactivation.Messages;

/// <summary>Who writes. It may be another person than the former contact (A2, staff).</summary>
/// <param name="Company">The company or shop.</param>
/// <param name="Person">The person.</param>
public sealed record Sender(string Company, string Person)
{
    /// <summary>The person's department or role; null for none.</summary>
    public string? Department { get; init; }

    /// <summary>The postal address, in one line (L2).</summary>
    public string? PostalAddress { get; init; }

    /// <summary>Where questions and complaints go, telephone or e-mail (L2).</summary>
    public string? Contact { get; init; }

    /// <summary>The address to which a request to stop is mailed.</summary>
    public string? OptOutEmail { get; init; }

    /// <summary>The page on which a reader stops the messages; https, for one click in e-mail programs (RFC 8058).</summary>
    public string? OptOutLink { get; init; }

    /// <summary>The page with address, contact and opt-out, which an SMS may refer to instead of naming them (L2).</summary>
    public string? InformationLink { get; init; }

    /// <summary>What of it may not stand in a message: line breaks, addresses that are none. What the law asks for and it lacks is told by <see cref="LegalProfile.Unmet"/>.</summary>
    /// <returns>The problems; empty for a sound sender.</returns>
    public ImmutableArray<Problem> Check() => [.. SenderCheck.Run(this)];
}
