namespace Reactivation.Approaches;

/// <summary>What is known of the address or number that a contact would go to.</summary>
public enum AddressState
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>Nothing speaks against it.</summary>
    Usable,

    /// <summary>It is not of the form of an address, or is known to be wrong.</summary>
    Invalid,

    /// <summary>Messages to it come back (L3).</summary>
    Bouncing,
}
