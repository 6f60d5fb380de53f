namespace Reactivation.Messages;

/// <summary>What a commercial message must tell of its sender (L2).</summary>
public enum SenderDuty
{
    /// <summary>The name of the sender.</summary>
    Name,

    /// <summary>The postal address.</summary>
    PostalAddress,

    /// <summary>That and how the messages can be stopped, with the address or page for it.</summary>
    OptOut,

    /// <summary>Where to complain or ask.</summary>
    ComplaintContact,
}
