using System.Collections.Immutable;

namespace Reactivation.Messages;

/// <summary>A finished message.</summary>
public sealed record Message
{
    /// <summary>The template that it was made of, such as <c>price.ja</c>.</summary>
    public required string Template { get; init; }

    /// <summary>The form in which it is written.</summary>
    public required MessageForm Form { get; init; }

    /// <summary>The language.</summary>
    public required Language Language { get; init; }

    /// <summary>The subject of an e-mail, one line; null for other forms.</summary>
    public string? Subject { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>The HTML of an e-mail; null for other forms.</summary>
    public string? Html { get; init; }

    /// <summary>The headers of an e-mail beyond subject and addresses, in their order; empty for other forms.</summary>
    public ImmutableArray<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Encoding, parts and cost of an SMS; null for other forms.</summary>
    public SmsText? Sms { get; init; }
}
