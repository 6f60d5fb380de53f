using Reactivation.Causes;
using Reactivation.Customers;
using Reactivation.Messages.Catalogue;

namespace Reactivation.Messages.Composing;

/// <summary>The guard rails.</summary>
internal static class GuardCheck
{
    private const string Improvements = "improvements";

    private static readonly string[] ChangedNeeds = [LeavingReason.NeedsChanged, LeavingReason.LifestyleChanged, LeavingReason.NoLongerNeeded];

    internal static IEnumerable<Problem> Run(GuardRails guards, MessageOrder order, MessageTemplate template)
    {
        if (order.Offer is not { } offer)
            yield break;
        var diagnosis = order.Assessment?.Cause;
        if (guards.NoDiscountForChangedNeeds && offer.IsDiscount && ChangedNeeds.Contains(diagnosis?.Reason))
            yield return Wrong("a discount for a customer whose needs have changed", "no discount", "leave the offer out, or GuardRails.NoDiscountForChangedNeeds = false");
        var names = template.NamesFor(order.Channel);
        var isStaff = diagnosis?.Cause == Cause.Staff || template.Cause == Cause.Staff;
        if (guards.ImprovementBeforeOfferForStaff && isStaff && !(names.IndexOf(Improvements) is >= 0 and var first && first < FirstOfOffer(names)))
            yield return Wrong($"an offer before what was improved, in {template}", $"a template that tells '{Improvements}' first", "take the template for staff, or GuardRails.ImprovementBeforeOfferForStaff = false");
        if (guards.NoEndedOffer && order.Assessment is { } assessed && offer.ValidUntil < assessed.AsOf)
            yield return Wrong("an offer that has ended on the day of the assessment", "a later last day", "move the day, or GuardRails.NoEndedOffer = false");
    }

    private static int FirstOfOffer(System.Collections.Immutable.ImmutableArray<string> names)
    {
        var places = StandardValues.OfOffer.Select(o => names.IndexOf(o)).Where(p => p >= 0).ToList();
        return places.Count == 0 ? int.MaxValue : places.Min();
    }

    private static Problem Wrong(string found, string expected, string fix) => new() { Field = "offer", Found = found, Expected = expected, Fix = fix };
}
