using Reactivation.Customers;

namespace Reactivation.Binding;

/// <summary>A fact that a rule needs and the source does not have (5.2).</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Since">The first day on which it is recorded, where it is recorded but not for the whole window asked for; null where it is not recorded at all.</param>
/// <param name="Needed">The first day that the rule asks about, where <paramref name="Since"/> is not null.</param>
public sealed record Lack(Fact Fact, DateOnly? Since = null, DateOnly? Needed = null)
{
    /// <summary>Whether it is recorded, but the policy's threshold waits for being fitted on a population (5.8).</summary>
    public bool IsUnfitted { get; init; }

    /// <summary>The lack as text.</summary>
    /// <returns>Such as <c>last_web_visit_on is not recorded</c>.</returns>
    public override string ToString() => IsUnfitted ? $"{Fact} needs a policy that is fitted on a population" : Since is { } since && Needed is { } needed
        ? $"{Fact} is recorded since {Cell.DayText(since.DayNumber)} only, {Cell.DayText(needed.DayNumber)} is asked for"
        : $"{Fact} is not recorded";
}
