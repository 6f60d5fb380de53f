using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>When a contact is sensible: a stretch of days before or after an occasion, and what it then says (A6, A11).</summary>
/// <param name="Id">The id, once in its list.</param>
/// <param name="Occasion">The occasion.</param>
/// <param name="FirstDay">The first day of the stretch, counted from the occasion, inclusive; negative for before.</param>
/// <param name="LastDay">The last day, inclusive; not before <paramref name="FirstDay"/>.</param>
/// <param name="Why">The reason, for people.</param>
public sealed record TimingRule(string Id, TimingOccasion Occasion, int FirstDay, int LastDay, Wording Why)
{
    /// <summary>The template of what suits the time (A11); null for any.</summary>
    public string? Template { get; init; }

    /// <summary>Whether only business days of the calendar count.</summary>
    public bool OnBusinessDays { get; init; }
}
