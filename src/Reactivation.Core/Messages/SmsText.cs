using System.Collections.Immutable;
using Reactivation.Messages.Texting;

namespace Reactivation.Messages;

/// <summary>A text as it will be sent by SMS: encoding, parts and cost, known before anything is sent.</summary>
/// <remarks>
/// One part holds 160 units of the 7-bit alphabet or 70 of 16 bits; each part of several holds 153 or 67.
/// A character of the extension table (<c>^ { } \ [ ] ~ | €</c> and form feed) counts two units; neither it nor a surrogate pair is split between parts.
/// </remarks>
public sealed record SmsText
{
    private SmsText(SmsEncoding encoding, int units, ImmutableArray<string> parts, SmsCarrier carrier) =>
        (Encoding, Units, Parts, Carrier) = (encoding, units, parts, carrier);

    /// <summary>The encoding that the whole text needs.</summary>
    public SmsEncoding Encoding { get; }

    /// <summary>The length in units of the encoding.</summary>
    public int Units { get; }

    /// <summary>The parts in their order; at least one.</summary>
    public ImmutableArray<string> Parts { get; }

    /// <summary>The carrier that it was cut for.</summary>
    public SmsCarrier Carrier { get; }

    /// <summary>Whether the carrier takes that many parts.</summary>
    public bool Fits => Parts.Length <= Carrier.MostParts;

    /// <summary>What it costs, in the sender's currency; null where the carrier's price is not known.</summary>
    public decimal? Cost => Carrier.CostAPart * Parts.Length;

    /// <summary>Cuts a text into parts.</summary>
    /// <param name="text">The text; line ends count one unit each.</param>
    /// <param name="carrier">The carrier; null for <see cref="SmsCarrier.Standard"/>.</param>
    /// <returns>The parts.</returns>
    public static SmsText Of(string text, SmsCarrier? carrier = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        carrier ??= SmsCarrier.Standard;
        var encoding = carrier.TakesGsm7 && text.All(c => GsmAlphabet.Units(c) > 0) ? SmsEncoding.Gsm7 : SmsEncoding.Ucs2;
        var (single, several) = encoding == SmsEncoding.Gsm7 ? (160, 153) : (70, 67);
        var units = encoding == SmsEncoding.Gsm7 ? text.Sum(GsmAlphabet.Units) : text.Length;
        return new SmsText(encoding, units, units <= single ? [text] : Cut(text, encoding, several), carrier);
    }

    private static ImmutableArray<string> Cut(string text, SmsEncoding encoding, int several)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var (start, used) = (0, 0);
        for (var i = 0; i < text.Length;)
        {
            var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            var units = encoding == SmsEncoding.Gsm7 ? GsmAlphabet.Units(text[i]) : length;
            if (used + units > several)
            {
                parts.Add(text[start..i]);
                (start, used) = (i, 0);
            }

            (i, used) = (i + length, used + units);
        }

        parts.Add(text[start..]);
        return parts.ToImmutable();
    }
}
