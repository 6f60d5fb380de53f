namespace Reactivation.Approaches;

/// <summary>A channel that could be taken for a contact, with what the choice depends on (A5).</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Gate">What the gate says: lawful basis and address come first.</param>
/// <param name="IsPreferred">Whether the customer stated it as preferred (V8).</param>
/// <param name="Reactions">How often the customer reacted to it before.</param>
/// <param name="ExpectedValue">The value expected of one contact; null where nobody told.</param>
/// <param name="Cost">The cost of one contact, in the same currency; null where nobody told.</param>
public sealed record ChannelOption(Channel Channel, GateAnswer Gate, bool IsPreferred, int Reactions, decimal? ExpectedValue, decimal? Cost)
{
    /// <summary>The value without the cost; null where either is not told.</summary>
    public decimal? Net => ExpectedValue - Cost;
}
