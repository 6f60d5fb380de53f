using System.Collections.Immutable;
using Reactivation.Customers;
using Reactivation.Decisions;

namespace Reactivation.Approaches;

/// <summary>What the cause forbids (A2, C2, C4), as rows: all that hold, hold.</summary>
internal static class GuardRailTable
{
    private static Condition NeedsChanged { get; } = ApproachFacts.CauseReason.IsAnyOf(LeavingReason.NeedsChanged, LeavingReason.LifestyleChanged, LeavingReason.NoLongerNeeded);

    internal static ImmutableArray<Row<Closure>> Default { get; } =
    [
        new("no-discount-before-habit", ApproachFacts.CauseReason.Is(LeavingReason.LeftOver), new Closure { Purposes = [ContactPurpose.Discount] },
            new("it did not become a habit: why and how to use it comes before any discount", "習慣になっていないため、値引きより先に使う理由と使い方を伝える")),
        new("no-selling-before-repair", ApproachFacts.Cause.Is("staff"), new Closure { Purposes = [ContactPurpose.Discount, ContactPurpose.Campaign], OpenedBy = "improvements" },
            new("the cause is our people or support: show what was improved before anything is offered", "対応が原因のため、提案より先に改善内容を伝える")),
        new("no-discount-for-changed-needs", NeedsChanged, new Closure { Purposes = [ContactPurpose.Discount] },
            new("the needs changed: a lower price answers nothing", "ニーズの変化が理由のため、値引きでは解決しない")),
        new("no-pressing", NeedsChanged, new Closure { Channels = [Channel.Phone, Channel.OnlineMeeting, Channel.Sms] },
            new("the needs changed: nobody is called or pressed", "ニーズの変化が理由のため、電話などで急かさない")),
    ];
}
