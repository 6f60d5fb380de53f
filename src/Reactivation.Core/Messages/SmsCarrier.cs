namespace Reactivation.Messages;

/// <summary>How long a message a carrier takes, and how it bills (SMS).</summary>
/// <param name="Name">What it is called.</param>
/// <param name="MostParts">The most parts of one long message, inclusive.</param>
/// <param name="TakesGsm7">Whether a message of the 7-bit alphabet is sent in it; else 16 bits are taken for everything.</param>
/// <param name="CostAPart">What one part costs, in the sender's currency; null where that is not known.</param>
public sealed record SmsCarrier(string Name, int MostParts, bool TakesGsm7 = true, decimal? CostAPart = null)
{
    /// <summary>Long messages of up to 255 parts, as the standard has them.</summary>
    public static SmsCarrier Standard { get; } = new("standard", 255);

    /// <summary>Japan: one long message of up to 670 full-width characters, billed in steps of 70, 134, 201 … 670.</summary>
    public static SmsCarrier Japan { get; } = new("japan", 10, TakesGsm7: false);

    /// <summary>Carriers that take one part only: 160 characters of the 7-bit alphabet, or 70.</summary>
    public static SmsCarrier SinglePart { get; } = new("single", 1);
}
