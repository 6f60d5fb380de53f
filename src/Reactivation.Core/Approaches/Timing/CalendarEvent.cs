namespace Reactivation.Approaches;

/// <summary>A sale or a release of your own calendar (A6).</summary>
/// <param name="Occasion"><see cref="TimingOccasion.Sale"/> or <see cref="TimingOccasion.Release"/>.</param>
/// <param name="On">The day; of a sale the first.</param>
/// <param name="Name">The name, for people.</param>
/// <param name="Category">The category that it concerns: only for who bought in it; null for everyone.</param>
public sealed record CalendarEvent(TimingOccasion Occasion, DateOnly On, string Name, string? Category = null);
