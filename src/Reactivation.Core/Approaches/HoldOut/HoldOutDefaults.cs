namespace Reactivation.Approaches;

/// <summary>The defaults of hold-out groups (O2).</summary>
public static class HoldOutDefaults
{
    /// <summary>The share that is held out: ten percent, in hundredths of a percent.</summary>
    public const int ShareBasisPoints = 1_000;
}
