namespace Reactivation.Approaches;

/// <summary>How a sequence stands with a customer.</summary>
public enum SequenceStatus
{
    /// <summary>Steps lie ahead.</summary>
    Running,

    /// <summary>All steps are through.</summary>
    Finished,

    /// <summary>Something stopped it.</summary>
    Stopped,
}
