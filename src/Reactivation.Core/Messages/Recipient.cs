namespace Reactivation.Messages;

/// <summary>Who reads.</summary>
/// <param name="Language">The reader's language.</param>
public sealed record Recipient(Language Language)
{
    /// <summary>The reader's company; null for a private person.</summary>
    public string? Company { get; init; }

    /// <summary>The reader's department or role; null for none.</summary>
    public string? Department { get; init; }

    /// <summary>The reader's name without a title or 様; null where it is not known.</summary>
    public string? Person { get; init; }

    /// <summary>How the reader is addressed in English, such as <c>Ms.</c>, which is put before <see cref="Person"/>; null for the name alone.</summary>
    public string? Title { get; init; }

    /// <summary>Whether a consumer reads: prices include the tax then (L2).</summary>
    /// <value>True where there is no company.</value>
    public bool IsConsumer => Company is null;
}
