namespace Reactivation.Approaches;

/// <summary>A contact that was really sent, whichever campaign sent it; what caps count. A planned one is none.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="At">When.</param>
/// <param name="Campaign">The campaign; null for none.</param>
public sealed record SentContact(Channel Channel, DateTimeOffset At, string? Campaign = null);
