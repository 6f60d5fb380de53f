namespace Reactivation.Approaches;

/// <summary>What a sequence wants done, or tells.</summary>
public enum SequenceActionKind
{
    /// <summary>Send the step: ask the gate, and send at the moment that it names.</summary>
    Send,

    /// <summary>The step is left out.</summary>
    Skip,

    /// <summary>The sequence is stopped; what is not sent yet is not to be sent.</summary>
    Stop,

    /// <summary>All steps are through.</summary>
    Finish,
}
