namespace Reactivation.Cli.Demo;

/// <summary>Whom one would write to at a generated customer, as the contact file shows them; addresses lead nowhere.</summary>
internal sealed class DemoContact
{
    internal required string Person { get; init; }

    internal string? Company { get; init; }

    internal required string Language { get; init; }

    internal required string Zone { get; init; }

    internal required string Jurisdiction { get; init; }

    internal required string Audience { get; init; }

    internal string? Email { get; init; }

    internal string? EmailState { get; init; }

    /// <summary>For invitations to meetings and webinars: the address of the e-mail, at business customers.</summary>
    internal string? Invitations { get; init; }

    internal string? Phone { get; init; }

    internal string? Sms { get; init; }

    internal string? Letter { get; init; }

    /// <summary>What is on record: consents, opt-outs, what was sent.</summary>
    internal List<DemoRecord> Log { get; } = [];
}
