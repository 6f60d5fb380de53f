namespace Reactivation.Approaches;

/// <summary>What a sequence wants done, or tells.</summary>
public enum SequenceActionKind
{
    /// <summary>Send the step; where the gate was not asked, ask it.</summary>
    Send,

    /// <summary>The step is left out.</summary>
    Skip,

    /// <summary>The sequence is stopped; what is not sent yet is not to be sent.</summary>
    Stop,

    /// <summary>All steps are through.</summary>
    Finish,

    /// <summary>The step has to wait: advance again at <see cref="SequenceState.HeldUntil"/>.</summary>
    Hold,

    /// <summary>The gate refuses the step, for the reasons that are given; it is left out.</summary>
    Refuse,
}
