using System.Collections.Immutable;
using Reactivation.Messages;

namespace Reactivation.Cli.Runs;

/// <summary>What became of the message to one customer: a finished message, or everything that stands against it.</summary>
/// <param name="CustomerId">The customer's own id.</param>
/// <param name="Form">The form.</param>
internal sealed record ComposedMessage(string CustomerId, MessageForm Form)
{
    /// <summary>The template, such as <c>price</c>; null where none was found.</summary>
    internal string? TemplateId { get; init; }

    /// <summary>The reader's language; null where it is not known.</summary>
    internal Language? Language { get; init; }

    /// <summary>The address; null where there is none.</summary>
    internal string? To { get; init; }

    /// <summary>The message; null where there are problems.</summary>
    internal Message? Message { get; init; }

    /// <summary>Whether the offer was left out, because a guard rail closes it.</summary>
    internal bool IsWithoutOffer { get; init; }

    /// <summary>What stands against it; empty where there is a message.</summary>
    internal ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>The name of the message's own file; null where it is told in the list.</summary>
    internal string? File { get; init; }
}
