namespace Reactivation.Messages;

/// <summary>How an SMS is encoded.</summary>
public enum SmsEncoding
{
    /// <summary>The 7-bit default alphabet of GSM 03.38 with its extension table.</summary>
    Gsm7,

    /// <summary>16 bits a unit; for everything that the 7-bit alphabet lacks, Japanese included.</summary>
    Ucs2,
}
