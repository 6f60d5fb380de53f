using System.Collections.Immutable;
using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>What to do with whom, as data (A, 5.6): rows of conditions over what is known and what was decided. Immutable; changed by <c>with</c>.</summary>
/// <remarks>
/// Rows read the facts of the catalogue, <c>stage</c>, <see cref="ApproachFacts"/>, and the definitions, segments and conditions of the policy.
/// <example><code>
/// var mine = ApproachPolicy.Default with { Measures = ApproachPolicy.Default.Measures.Insert(0, new("vip", Condition.Segment("high-value"), callByTheDirector, new("a best customer", "最優良顧客"))) };
/// </code></example>
/// </remarks>
public sealed partial record ApproachPolicy
{
    private ApproachPolicy()
    {
    }

    /// <summary>The approaches of the domain with their defaults.</summary>
    public static ApproachPolicy Default { get; } = From(new());

    /// <summary>The measures: all that hold are reported, in this order; the first leads.</summary>
    public required ImmutableArray<Row<Measure>> Measures { get; init; }

    /// <summary>The guard rails: what is closed to whom; all that hold, hold.</summary>
    public required ImmutableArray<Row<Closure>> GuardRails { get; init; }

    /// <summary>Of whose coming back the owner is told: all that hold on the facts before the event.</summary>
    public ImmutableArray<Row<ReturnRule>> Returns { get; init; } = ReturnTable.Default;

    /// <summary>Several contacts in a row (A7), by id; run by <see cref="SequenceMachine"/>.</summary>
    public ImmutableArray<Sequence> Sequences { get; init; } = SequenceTable.Default;

    /// <summary>What is known of the channels (A4).</summary>
    public ImmutableArray<ChannelProfile> Channels { get; init; } = ChannelProfile.Default;

    /// <summary>The approaches of the domain with thresholds of your own.</summary>
    /// <param name="options">The thresholds, and what you sell.</param>
    /// <returns>The policy.</returns>
    public static ApproachPolicy From(ApproachOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new() { Measures = MeasureTable.From(options), GuardRails = GuardRailTable.Default };
    }

    /// <summary>Everything that keeps the approaches from being used with a policy. Whether what they say can be written is asked of <see cref="Messages.MessageCatalogue.Check(ApproachPolicy, IEnumerable{Language})"/>.</summary>
    /// <param name="policy">The policy that they refer to.</param>
    /// <returns>The problems; empty for good ones.</returns>
    /// <exception cref="ArgumentNullException">There is no policy.</exception>
    public ImmutableArray<Problem> Check(ReactivationPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return ApproachCheck.Run(this, policy);
    }

    /// <summary>Names that lead nowhere, such as misspelt ones: channels and purposes that the guard rails or the rules of the gate name, and nothing that the approaches plan has.</summary>
    /// <remarks>
    /// They forbid nothing: rules are good without them, and a purpose of your own may be asked of the gate beside any plan. Known are the domain's channels and purposes,
    /// those with a profile in <see cref="Channels"/>, and those of measures and steps. Ask where you read both:
    /// <example><code>
    /// foreach (Problem problem in approach.CheckNames(rules))
    ///     Console.WriteLine(problem);   // caps.calls: found the channel 'phnoe', expected one that is planned: …; did you mean 'phone'?
    /// </code></example>
    /// </remarks>
    /// <param name="rules">The rules of the gate, good ones (<see cref="ContactRules.Check"/>).</param>
    /// <returns>The problems, guard rails first; empty where every name is known.</returns>
    public ImmutableArray<Problem> CheckNames(ContactRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return [.. new NameCheck(this).Run(rules)];
    }

    /// <summary>Every measure that may be taken, with what names it: those of the rows, what follows them, and the next steps of returns.</summary>
    internal IEnumerable<(string Source, Measure Measure)> AllMeasures =>
        Measures.SelectMany(m => m.Then.InARow($"measures.{m.Id}")).Concat(Returns.SelectMany(r => r.Then.NextStep.InARow($"returns.{r.Id}")));

    internal static IEnumerable<Problem> CheckGuardRails(ReactivationPolicy policy, ImmutableArray<Row<Closure>> rows) => PolicyCheck.Run(policy, ("guard_rails", rows.Select(r => (r.Id, r.When))));
}
