namespace Reactivation.Approaches;

/// <summary>A consent as it can be proved: who, when, how, to what wording, for which channel and purpose, withdrawn when (L1).</summary>
/// <remarks>It is given by one contact person and never rolled up to others of the same account (V7).</remarks>
/// <param name="Who">Who gave it.</param>
/// <param name="Channel">The channel it is for.</param>
/// <param name="GivenAt">When; from this moment on, inclusive.</param>
/// <param name="How">How: a form, a letter, a call with its record.</param>
/// <param name="Wording">The wording that was agreed to.</param>
public sealed record ConsentRecord(string Who, Channel Channel, DateTimeOffset GivenAt, string How, string Wording)
{
    /// <summary>The one purpose it is for; null for any.</summary>
    public string? Purpose { get; init; }

    /// <summary>When it was withdrawn; from this moment on, inclusive. Null for not withdrawn. A withdrawal is an opting-out of the channel.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    internal bool IsFor(Channel channel, string purpose) => Channel.Equals(channel) && (Purpose is null || Purpose == purpose);
}
