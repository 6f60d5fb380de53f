using System.Collections.Immutable;
using Reactivation.Problems;

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

    /// <summary>Everything that makes no sense of the sender in itself; what the law asks for besides, <see cref="LegalProfile"/> says.</summary>
    /// <returns>The problems, each with its member; empty for a sound sender.</returns>
    public ImmutableArray<Problem> Check() =>
    [
        .. new (string Member, string? Text)[] { (nameof(Company), Company), (nameof(Person), Person), (nameof(Department), Department), (nameof(PostalAddress), PostalAddress), (nameof(Contact), Contact) }
            .Where(l => l.Text is null ? l.Member is nameof(Company) or nameof(Person) : !MessageValue.IsLine(l.Text)).Select(l => ProblemText.Of("text.line") with { Member = l.Member }),
        .. new (string Member, string? Link)[] { (nameof(OptOutLink), OptOutLink), (nameof(InformationLink), InformationLink) }
            .Where(l => l.Link is not null && !Links.IsSafe(l.Link)).Select(l => ProblemText.Of("text.link") with { Member = l.Member }),
        .. OptOutEmail is not null && !Links.IsEmail(OptOutEmail) ? [ProblemText.Of("text.email") with { Member = nameof(OptOutEmail) }] : Array.Empty<Problem>(),
    ];
}
