namespace Reactivation.Approaches;

/// <summary>What the gate says.</summary>
public enum GateVerdict
{
    /// <summary>Send now.</summary>
    Allow,

    /// <summary>Not now; at a named moment it will be allowed, if nothing else happens.</summary>
    Wait,

    /// <summary>Do not send; waiting does not help.</summary>
    Refuse,
}
