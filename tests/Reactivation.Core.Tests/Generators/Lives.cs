using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Reactivation.Customers;

namespace Reactivation.Tests.Generators;

/// <summary>Customers of a source that records everything the default policy asks for: all kinds of events, registration, reason for leaving.</summary>
internal static class Lives
{
    /// <summary>Everything, always.</summary>
    public static readonly Source Everything = Source.Nothing.Records([.. EventKind.All])
        .Gives(Facts.RegisteredOn, Facts.OwnerChangedOn, Facts.LeavingReason, Facts.LeavingReasonOn, Facts.LongTermAdvantage, Facts.CompetitorAlongside);

    /// <summary>Customers of every stage: regular and irregular buyers, leads, contracts that run, pause and end.</summary>
    public static Gen<Sample> AsOf(DateOnly asOf) =>
        from purchases in Gen.OneOf(Rhythm(asOf), Worlds.Event(EventKind.Purchase, asOf).Several(0, 5))
        from contract in Gen.OneOf(Gen.Constant(Array.Empty<CustomerEvent>()), Gen.Elements(EventKind.ContractStart, EventKind.ContractPause, EventKind.ContractEnd).SelectMany(k => Worlds.Event(k, asOf)).Several(1, 3))
        from others in Gen.Frequency((1, Gen.Constant(Array.Empty<CustomerEvent>())), (3, Gen.Elements(EventKind.All.Where(k => !k.Name.StartsWith("contract", StringComparison.Ordinal) && k.Name != "purchase")).SelectMany(k => Worlds.Event(k, asOf)).Several(1, 14)))
        from registered in Worlds.DayNear(asOf).OrNull(70)
        from reason in Gen.Elements(LeavingReason.All.AsEnumerable()).OrNone(40)
        from reasonOn in Worlds.DayNear(asOf).OrNull(60)
        from flags in Gen.Elements(null, "no", "yes").ArrayOf(2)
        select new Sample(
            ImmutableDictionary<Fact, object?>.Empty
                .Add(Facts.RegisteredOn, registered).Add(Facts.OwnerChangedOn, null).Add(Facts.LeavingReason, reason).Add(Facts.LeavingReasonOn, reason is null ? null : reasonOn)
                .Add(Facts.LongTermAdvantage, flags[0]).Add(Facts.CompetitorAlongside, flags[1]),
            Worlds.OneCancellation([.. purchases, .. contract, .. others]));

    /// <summary>Purchases at a nearly constant interval, the last of them some time ago.</summary>
    private static Gen<CustomerEvent[]> Rhythm(DateOnly asOf) =>
        from interval in Gen.Elements(1, 7, 20, 45, 90, 120, 181, 200, 400)
        from last in Gen.OneOf(Gen.Elements(0, 29, 30, 31, 89, 90, 91, 179, 180, 181, 182), Gen.Choose(0, 1200))
        from count in Gen.Choose(1, 7)
        from jitter in Gen.Choose(-2, 2).ArrayOf(count)
        from amounts in Gen.Elements(50m, 100m, 1000m, 999_999.9999m, 1_000_000m, 2_000_000m).ArrayOf(count)
        select Enumerable.Range(0, count).Select(i => new CustomerEvent(asOf.AddDays(-last - (interval * i) - (i == 0 ? 0 : jitter[i])), EventKind.Purchase, amounts[i])).ToArray();
}
