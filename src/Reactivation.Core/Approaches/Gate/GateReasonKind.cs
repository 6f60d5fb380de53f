namespace Reactivation.Approaches;

/// <summary>Why the gate does not let a contact through. The last two pass with time; the others stay until someone does something.</summary>
public enum GateReasonKind
{
    /// <summary>No profile says what this channel needs in this jurisdiction (L1).</summary>
    BasisUnknown,

    /// <summary>The channel needs a consent, and none is on record for it and the purpose (L1).</summary>
    ConsentMissing,

    /// <summary>There is a relation that may stand for a consent; someone has to look at it and confirm it (L1).</summary>
    NeedsReview,

    /// <summary>Opted out, or the consent withdrawn (L1).</summary>
    OptedOut,

    /// <summary>Closed, deceased, moved, or mail returned (L3).</summary>
    Suppressed,

    /// <summary>There is no address.</summary>
    AddressMissing,

    /// <summary>The address is wrong.</summary>
    AddressInvalid,

    /// <summary>Messages to the address come back (L3).</summary>
    AddressBouncing,

    /// <summary>The message lacks something that the law wants shown (L2).</summary>
    DisplayDuty,

    /// <summary>Held out from contact, to measure the effect on the others (O2, O6).</summary>
    HeldOut,

    /// <summary>A complaint is not answered yet (A8).</summary>
    ComplaintUnanswered,

    /// <summary>A guard rail of the cause forbids it (A2).</summary>
    GuardRail,

    /// <summary>The quiet hours together leave no moment.</summary>
    NoPermittedTime,

    /// <summary>Enough was sent lately (A8). Passes.</summary>
    FrequencyCap,

    /// <summary>Quiet hours by the recipient's clock (A6). Passes.</summary>
    QuietHours,
}
