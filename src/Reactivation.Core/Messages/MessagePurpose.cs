namespace Reactivation.Messages;

/// <summary>What a message is for (M1, M2, M6).</summary>
public enum MessagePurpose
{
    /// <summary>To bring a customer back: by answering why they left (M1, M6), or by what suits the silence, the size or the subscription (A1, A9, A12).</summary>
    WinBack,

    /// <summary>To take up what was discussed once (M2), or an interest that was shown (A3, A13).</summary>
    Recontact,

    /// <summary>To invite to a free trial (M2), a webinar (A3), a sale or a celebration (A6).</summary>
    Campaign,

    /// <summary>To ask (M2).</summary>
    Survey,

    /// <summary>To introduce ourselves to a new contact person (M6).</summary>
    Introduction,

    /// <summary>Something of use about what is owned or was viewed (A10), or what the season or a release brings (A11).</summary>
    Content,
}
