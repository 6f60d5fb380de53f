using System.Collections.Immutable;
using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>What to do with a customer: what is said, for which purpose, on which channels.</summary>
/// <param name="Template">The id of the template that says it.</param>
/// <param name="What">What is done, for people.</param>
/// <param name="Purpose">The purpose, such as one of <see cref="ContactPurpose"/>.</param>
/// <param name="Channels">The channels that suit it, the best first; at least one.</param>
public sealed record Measure(string Template, Wording What, string Purpose, ImmutableArray<Channel> Channels)
{
    /// <summary>What sets it off.</summary>
    public MeasureTrigger Trigger { get; init; }

    /// <summary>The measure that follows where nothing comes of this one; null for none.</summary>
    public Measure? Then { get; init; }

    /// <summary>Whether somebody other than the former contact person may sign (A2).</summary>
    public bool ByAnotherPerson { get; init; }

    /// <summary>The measure and what follows it, each with what names it.</summary>
    internal IEnumerable<(string Source, Measure Measure)> InARow(string source)
    {
        for (var measure = this; measure is not null; (source, measure) = ($"{source}.then", measure.Then))
            yield return (source, measure);
    }
}
