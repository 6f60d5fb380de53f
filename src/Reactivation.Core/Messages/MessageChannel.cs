namespace Reactivation.Messages;

/// <summary>How a message travels (A4, M3).</summary>
public enum MessageChannel
{
    /// <summary>E-mail: subject, text and HTML.</summary>
    Email,

    /// <summary>A short message to a telephone number (SMS).</summary>
    Sms,

    /// <summary>A letter on paper (手紙, DM).</summary>
    Letter,

    /// <summary>What to say on the telephone (トークスクリプト).</summary>
    Call,
}
