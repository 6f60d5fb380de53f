using Reactivation.Customers;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Binding;

/// <summary>What is recorded, and every fact of the catalogue, naively from design 5.1–5.3 and domain K, V3, V9, D7.</summary>
internal sealed class ReferenceFacts(Source source, Sample customer, DateOnly asOf)
{
    /// <summary>Whether the source has the fact at all (5.2).</summary>
    public bool IsRecorded(Fact fact) => Given(fact) is not null || fact.Name switch
    {
        _ when ReferenceEvents.KindOf(fact) is { } kind => source.Kinds.ContainsKey(kind),
        "contract_status" or "contract_started_on" or "contract_ended_on" => HasContractEvents,
        "known_on" => IsRecorded(Facts.RegisteredOn) || IsRecorded(Facts.ContractStartedOn) || source.Kinds.Count > 0 || GivenEventDays.Any(),
        "last_purchase_gap_days" => IsRecorded(Facts.LastPurchaseOn) && IsRecorded(Facts.PreviousPurchaseOn),
        "cadence_due_on" => IsRecorded(Facts.FirstPurchaseOn) && IsRecorded(Facts.LastPurchaseOn) && IsRecorded(Facts.PurchaseDays),
        "standing_leaving_reason" => IsRecorded(Facts.LeavingReason),
        "standing_cancellation" => IsRecorded(Facts.ContractStatus),
        "purchase_falling" => IsFallingRecorded(EventKind.Purchase.Count, EventKind.Purchase),
        "revenue_falling" => IsFallingRecorded(EventKind.Purchase.Sum, EventKind.Purchase),
        "login_falling" => IsFallingRecorded(EventKind.Login.Count, EventKind.Login),
        "silent_days" => new Fact[] { Facts.LastPurchaseOn, Facts.ContractEndedOn, Facts.ContractStartedOn, Facts.ContractStatus, Facts.RegisteredOn }.Concat(OwnActions).Any(IsRecorded),
        _ => false,
    };

    /// <summary>The first day covered; null for always.</summary>
    public DateOnly? Since(Fact fact) => Given(fact) is { } given ? given.Since : ReferenceEvents.KindOf(fact) is { } kind ? source.Kinds[kind]
        : fact.Name.StartsWith("contract_", StringComparison.Ordinal) ? source.Kinds.Where(k => k.Key.Name.StartsWith("contract_", StringComparison.Ordinal)).Max(k => k.Value)
        : null;

    /// <summary>The value of a recorded fact as of the day; null for never or none.</summary>
    public object? Value(Fact fact) => fact.Name switch
    {
        "contract_status" when Given(fact) is not null => Raw(Facts.ContractEndedOn) is DateOnly end && end > asOf && Raw(fact) is not null ? "running" : Raw(fact),
        _ when Given(fact) is not null => Seen(Raw(fact)),
        _ when ReferenceEvents.KindOf(fact) is not null => ReferenceEvents.Value(fact, customer.Events, asOf),
        "contract_status" => Contract.Status,
        "contract_started_on" => Contract.StartedOn,
        "contract_ended_on" => Contract.EndedOn,
        "known_on" => Days([Facts.RegisteredOn, Facts.ContractStartedOn, .. GivenEventDays]).Concat(customer.Events.Select(e => e.On).Where(d => d <= asOf)).Cast<DateOnly?>().Min(),
        "last_purchase_gap_days" => Day(Facts.LastPurchaseOn) is { } last && Day(Facts.PreviousPurchaseOn) is { } previous ? last.DayNumber - previous.DayNumber : null,
        "cadence_due_on" => CadenceDue(fact.Filter.Times!.Value / 100m),
        "standing_leaving_reason" => Stands(Raw(Facts.LeavingReasonOn) ?? Raw(Facts.ContractEndedOn)) ? Value(Facts.LeavingReason) : null,
        "standing_cancellation" => (string?)Value(Facts.ContractStatus) == "cancelled" && Stands(HasContractEvents ? Contract.CancelledOn : Raw(Facts.ContractEndedOn)) ? "yes" : "no",
        "purchase_falling" => Falling(EventKind.Purchase.Count, EventKind.Purchase),
        "revenue_falling" => Falling(EventKind.Purchase.Sum, EventKind.Purchase),
        "login_falling" => Falling(EventKind.Login.Count, EventKind.Login),
        "silent_days" => SilentSince() is { } day ? asOf.DayNumber - day.DayNumber : null,
        _ => throw new InvalidOperationException($"no reference for {fact}"),
    };

    private bool HasContractEvents => source.Kinds.Keys.Any(k => k.Name.StartsWith("contract_", StringComparison.Ordinal));

    private ReferenceContract Contract => new(customer.Events, asOf);

    private IEnumerable<Fact> GivenEventDays => source.Given.Select(g => g.Fact).Where(f => f is DayFact && ReferenceEvents.KindOf(f) is not null);

    private IEnumerable<Fact> OwnActions => FactGens.Catalogue.EventKinds.Where(k => (k.Traits & EventTraits.OwnAction) != 0).Select(k => k.LastOn);

    private GivenFact? Given(Fact fact) => source.Given.Where(g => g.Fact.Equals(fact)).Cast<GivenFact?>().SingleOrDefault();

    /// <summary>As given, a day that lies ahead included; from events, what has happened.</summary>
    private object? Raw(Fact fact) => Given(fact) is not null ? customer.Given.GetValueOrDefault(fact) : IsRecorded(fact) ? Value(fact) : null;

    private object? Seen(object? value) => value is DateOnly day && day > asOf ? null : value;

    private DateOnly? Day(Fact fact) => IsRecorded(fact) ? (DateOnly?)Value(fact) : null;

    private IEnumerable<DateOnly> Days(IEnumerable<Fact> facts) => facts.Select(Day).OfType<DateOnly>();

    private DateOnly? CadenceDue(decimal times)
    {
        if (Day(Facts.FirstPurchaseOn) is not { } first || Day(Facts.LastPurchaseOn) is not { } last || Value(Facts.PurchaseDays) is not int days || days < 3 || first > last)
            return null;
        return last.AddDays((int)Math.Ceiling(times * (last.DayNumber - first.DayNumber) / (days - 1)));
    }

    /// <summary>V3: until a purchase or contract start on a later day; an undated leaving stands, one that lies ahead not yet.</summary>
    private bool Stands(object? day) => day is not DateOnly left || (left <= asOf && Days([Facts.LastPurchaseOn, Facts.ContractStartedOn]).All(d => d <= left));

    private bool IsFallingRecorded<TFact>(TFact measure, EventKind kind)
        where TFact : Fact => IsRecorded(measure.In(90).Days()) && IsRecorded(measure.In(90).DaysBeforeTheLast(90)) && IsRecorded(kind.Count.In(90).DaysBeforeTheLast(90));

    /// <summary>V9.</summary>
    private string Falling<TFact>(TFact measure, EventKind kind)
        where TFact : Fact
    {
        var latest = Convert.ToDecimal(Value(measure.In(90).Days()), null);
        var before = Convert.ToDecimal(Value(measure.In(90).DaysBeforeTheLast(90)), null);
        return before > 0 && (int)Value(kind.Count.In(90).DaysBeforeTheLast(90))! >= 3 && 2 * latest <= before ? "yes" : "no";
    }

    /// <summary>5.3.</summary>
    private DateOnly? SilentSince()
    {
        if (Days([Facts.LastPurchaseOn, Facts.ContractEndedOn]).Cast<DateOnly?>().Max() is { } deal)
            return deal;
        var hadContract = Day(Facts.ContractStartedOn) is not null || (IsRecorded(Facts.ContractStatus) && Value(Facts.ContractStatus) is not null);
        var bought = source.Given.Select(g => g.Fact).Where(f => ReferenceEvents.KindOf(f) is { } kind && kind.Equals(EventKind.Purchase)).Any(f => f is DayFact day ? Day(day) is not null : f is CountFact && Value(f) is > 0);
        return hadContract || bought ? null : Days(OwnActions.Append(Facts.RegisteredOn)).Cast<DateOnly?>().Max();
    }
}
