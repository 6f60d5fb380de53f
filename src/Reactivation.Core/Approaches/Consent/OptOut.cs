namespace Reactivation.Approaches;

/// <summary>The recipient wants no more contacts; ends everything on the channel at once, whatever consent was there (L1).</summary>
/// <param name="At">When; from this moment on, inclusive. Against a consent of the same moment the opting-out wins.</param>
/// <param name="How">How: an unsubscribe link, a word on the phone.</param>
/// <param name="Channel">The channel; null for all.</param>
public sealed record OptOut(DateTimeOffset At, string How, Channel? Channel = null);
