namespace Reactivation.Messages;

/// <summary>The form in which a message is written (M3). Which channel takes which is told by its <see cref="Approaches.ChannelProfile"/>.</summary>
public enum MessageForm
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
