using Reactivation.Approaches;
using Reactivation.Cli.Input.Contacts;

namespace Reactivation.Cli.Runs.Planning;

/// <summary>One customer with everything that decides on a contact.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="Plan">The measures that suit.</param>
/// <param name="Contact">Who would get it; null where nobody is on record, or not all of the records could be read.</param>
/// <param name="Person">The same for the gate.</param>
/// <param name="Proposal">What is proposed; null without a contact.</param>
/// <param name="Unreadable">The rows about the customer that could not be read.</param>
internal sealed record ContactCase(Assessment Assessment, ApproachPlan Plan, Contact? Contact, ContactPerson? Person, ContactProposal? Proposal, IReadOnlyList<Problem> Unreadable)
{
    /// <summary>What the logs forbid for a customer without a contact.</summary>
    internal IReadOnlyList<string> Stops { get; init; } = [];

    /// <summary>Whether nothing tells what a return brings: no amount is stated, and no purchase with an amount on record.</summary>
    internal bool IsValueUnknown { get; init; }

    /// <summary>What the gate says at the moment of sending, where that is not what it says at the moment of the question: a record takes effect in between.</summary>
    internal ChannelAnswer? AtSending { get; init; }

    /// <summary>The measure that is proposed, and the channels that the gate leaves open for it, the best first.</summary>
    internal IEnumerable<ChannelOption> Open => Proposal?.Measure is not { } measure ? [] :
        Proposal.Options.Where(o => ReferenceEquals(o.Measure, measure) && o.Option.Gate.Verdict != GateVerdict.Refuse).Select(o => o.Option);
}
