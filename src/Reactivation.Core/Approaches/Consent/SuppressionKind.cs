namespace Reactivation.Approaches;

/// <summary>Reasons besides opting out never to write or call (L3). A bouncing address is a state of the address.</summary>
public enum SuppressionKind
{
    /// <summary>The organisation closed or is bankrupt.</summary>
    Closed,

    /// <summary>The person died.</summary>
    Deceased,

    /// <summary>Moved, and no new address is known.</summary>
    Moved,

    /// <summary>A letter came back.</summary>
    MailReturned,
}
