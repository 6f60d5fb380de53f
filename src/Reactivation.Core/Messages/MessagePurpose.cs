namespace Reactivation.Messages;

/// <summary>What a message is for (M1, M2, M6).</summary>
public enum MessagePurpose
{
    /// <summary>To bring a customer back by answering why they left (M1, M6).</summary>
    WinBack,

    /// <summary>To take up what was discussed once (M2).</summary>
    Recontact,

    /// <summary>To invite to a free trial or the like (M2).</summary>
    Campaign,

    /// <summary>To ask (M2).</summary>
    Survey,

    /// <summary>To introduce ourselves to a new contact person (M6).</summary>
    Introduction,

    /// <summary>Something of use about what is owned or was viewed (A10).</summary>
    Content,
}
