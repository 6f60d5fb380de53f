namespace Reactivation.Approaches;

/// <summary>What makes a contact on a channel lawful (L1).</summary>
public enum LawfulBasis
{
    /// <summary>Only with a consent on record for this channel and purpose, or a relation that someone confirmed as sufficient.</summary>
    OptIn,

    /// <summary>Unless the recipient opted out; a later consent opens the channel again.</summary>
    OptOut,

    /// <summary>Unless the recipient ever refused: no renewed solicitation, a later consent on record changes nothing.</summary>
    UntilRefusal,
}
