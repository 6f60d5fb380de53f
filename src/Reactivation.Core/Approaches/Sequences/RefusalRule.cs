namespace Reactivation.Approaches;

/// <summary>What becomes of a sequence where the gate refuses one of its steps.</summary>
public enum RefusalRule
{
    /// <summary>The step is left out, as a skipped one; the next may be by another channel.</summary>
    SkipStep,

    /// <summary>The sequence stops.</summary>
    Stop,
}
