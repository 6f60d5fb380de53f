using Reactivation.Decisions;
using Reactivation.Proofs;

namespace Reactivation.Approaches;

/// <summary>A silent customer came back: to be told to the owner at once.</summary>
/// <param name="Id">The id of the row.</param>
/// <param name="Reason">Why: the proof of the row, on the facts before the event.</param>
/// <param name="Event">The event.</param>
/// <param name="NextStep">The next step.</param>
public sealed record ReturnAlert(string Id, Proof Reason, CustomerEvent Event, Measure NextStep)
{
    /// <summary>What to tell.</summary>
    /// <returns>Such as <c>no web visit lately; now: web_visit; next: watch for a web visit and follow up at once</c>.</returns>
    public Wording Message() => new(
        $"{Reason.Why.English}; now: {Event.Kind}; next: {NextStep.What.English}",
        $"{Reason.Why.Japanese}。今回の行動：{Event.Kind}。次の一手：{NextStep.What.Japanese}");
}
