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
    public static ApproachPolicy From(ApproachOptions options) => new() { Measures = MeasureTable.From(options), GuardRails = GuardRailTable.Default };

    /// <summary>Everything that keeps the approaches from being used with a policy. Whether what they say can be written is asked of <see cref="Messages.MessageCatalogue.Check(ApproachPolicy, IEnumerable{Language})"/>.</summary>
    /// <param name="policy">The policy that they refer to.</param>
    /// <returns>The problems; empty for good ones.</returns>
    /// <exception cref="ArgumentNullException">There is no policy.</exception>
    public ImmutableArray<Problem> Check(ReactivationPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Missing() is { IsEmpty: false } missing ? missing : Wrong(policy);
    }

    private ImmutableArray<Problem> Missing() =>
    [
        .. PolicyParts.Rows("measures", Measures), .. PolicyParts.Rows("guard_rails", GuardRails), .. PolicyParts.Rows("returns", Returns),
        .. PolicyParts.List("sequences", Sequences.IsDefault || Sequences.Any(s => s is null || s.Steps.IsDefault)), .. PolicyParts.List("channels", Channels.IsDefault),
    ];

    private ImmutableArray<Problem> Wrong(ReactivationPolicy policy) =>
    [
        .. PolicyCheck.Run(policy, ("measures", Measures.Select(m => (m.Id, m.When))), ("returns", Returns.Select(r => (r.Id, r.When)))),
        .. CheckGuardRails(policy, GuardRails),
        .. Measures.Where(m => m.Then.Channels.IsDefaultOrEmpty).Select(m => new Problem { Source = $"measures.{m.Id}", Found = "no channel", Expected = "at least one" }),
        .. Returns.Where(r => r.Then.Kinds.IsDefaultOrEmpty || r.Then.QuietDays is < 0 or > 3_660).Select(r => new Problem { Source = $"returns.{r.Id}", Found = $"{r.Then.Kinds.Length} kinds, {r.Then.QuietDays} quiet days", Expected = "at least one kind, 0 to 3,660 days" }),
        .. Sequences.SelectMany(s => s.Check()),
        .. Sequences.GroupBy(s => s.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => new Problem { Source = $"sequences.{g.Key}", Found = "it twice", Expected = "each id once" }),
        .. PolicyCheck.Run(policy, [.. Sequences.Select(s => ($"sequences.{s.Id}", s.Steps.Where(p => p.When is not null).Select(p => (p.Id, p.When!))))]),
        .. Channels.GroupBy(c => c.Channel).Where(g => g.Count() > 1).Select(g => new Problem { Source = $"channels.{g.Key}", Found = "it twice", Expected = "each channel once" }),
    ];

    internal static IEnumerable<Problem> CheckGuardRails(ReactivationPolicy policy, ImmutableArray<Row<Closure>> rows) => PolicyCheck.Run(policy, ("guard_rails", rows.Select(r => (r.Id, r.When))));
}
