namespace Reactivation.Approaches;

/// <summary>A complaint; until it is answered, the gate lets only the answer through.</summary>
/// <param name="At">When it came in; inclusive.</param>
/// <param name="Source">Where it is on record.</param>
/// <param name="AnsweredAt">When it was answered; from this moment on, inclusive. Null for not yet.</param>
public sealed record Complaint(DateTimeOffset At, string Source, DateTimeOffset? AnsweredAt = null)
{
    internal bool IsOpen(DateTimeOffset at) => At <= at && !(AnsweredAt <= at);
}
