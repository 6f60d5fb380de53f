using Reactivation.Causes;
using Reactivation.Customers;
using Reactivation.Policies.Forms;

namespace Reactivation.Policies;

/// <summary>What a row of the cause table finds.</summary>
internal static class FindingForm
{
    internal static ObjectForm<Finding> Make()
    {
        var cause = new Member<Finding, Cause>("cause", "the cause", CodeForm.Of<Cause>(), f => f.Cause);
        var evidence = new Member<Finding, Evidence>("evidence", "what it rests on", CodeForm.Of<Evidence>(), f => f.Evidence);
        var percent = new Member<Finding, int>("confidence_percent", "how sure it is, in whole percent", new WholeForm(0, 100), f => f.ConfidencePercent);
        var reason = new OptionalMember<Finding, string?>("reason", "the finer reason, where the row itself names it", CodeForm.Of(LeavingReason.All)!, f => f.Reason, () => null, r => r is not null);
        var from = new OptionalMember<Finding, Fact?>("reason_from", "the choice that tells the finer reason", PolicyForms.Fact!, f => f.ReasonFrom, () => null, f => f is not null);
        return new(
            [cause, evidence, percent, reason, from],
            f => f.Of(from) is null or ChoiceFact
                ? new(f.Of(cause), f.Of(evidence), f.Of(percent), f.Of(reason), (ChoiceFact?)f.Of(from))
                : f.Problem(from, "a fact that is a choice"))
        { IsInline = true };
    }
}
