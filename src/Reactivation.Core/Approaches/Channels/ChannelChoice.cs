using System.Collections.Immutable;
using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>The channels of a contact in the order in which to take them (A5), and those that are closed with the gate's reasons.</summary>
/// <param name="Open">The channels that the gate does not refuse, the best first.</param>
/// <param name="Refused">The channels that it refuses.</param>
public sealed record ChannelChoice(ImmutableArray<ChannelOption> Open, ImmutableArray<ChannelOption> Refused)
{
    /// <summary>The channel to take; null where all are refused.</summary>
    public ChannelOption? Best => Open.FirstOrDefault();

    /// <summary>Why the best comes before the next: the first point of A5 in which they differ.</summary>
    public Wording Why => Open switch
    {
        [] => new("every channel is refused", "利用できるチャネルがありません"),
        [_] => new("it is the only one that may be used", "利用できる唯一のチャネルです"),
        [var a, var b, ..] when a.IsPreferred != b.IsPreferred => new("the customer prefers it", "お客様が希望するチャネルです"),
        [var a, var b, ..] when a.Reactions != b.Reactions => new("the customer reacted to it before", "これまでに反応があったチャネルです"),
        [var a, var b, ..] when a.Net != b.Net => new("it promises most for its cost", "費用に対して最も期待できるチャネルです"),
        _ => new("the measure names it first", "この施策で最初に選ぶチャネルです"),
    };

    /// <summary>Orders channels: lawful and reachable, then preferred, then by former reactions, then by value without cost; of equals the one named first.</summary>
    /// <param name="options">The channels, in the measure's order.</param>
    /// <returns>The choice.</returns>
    public static ChannelChoice Of(IEnumerable<ChannelOption> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var all = options.ToImmutableArray();
        return new(
            [.. all.Where(o => o.Gate.Verdict != GateVerdict.Refuse).OrderByDescending(o => o.IsPreferred).ThenByDescending(o => o.Reactions).ThenByDescending(o => o.Net ?? decimal.MinValue)],
            [.. all.Where(o => o.Gate.Verdict == GateVerdict.Refuse)]);
    }
}
