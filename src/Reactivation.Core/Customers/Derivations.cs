using Reactivation.Customers.Formulas;

namespace Reactivation.Customers;

/// <summary>How the derived facts of the catalogue are computed (K, 5.1).</summary>
internal static class Derivations
{
    internal static Derivation Earliest { get; } = new Derivation<Earliest>();

    internal static Derivation CadenceDue { get; } = new Derivation<CadenceDue>();

    internal static Derivation Gap { get; } = new Derivation<Gap>();

    internal static Derivation StandingReason { get; } = new Derivation<StandingReason>();

    internal static Derivation StandingCancellation { get; } = new Derivation<StandingCancellation>();

    internal static Derivation ReasonSincePurchase { get; } = new Derivation<ReasonSincePurchase>();

    internal static Derivation SincePurchase { get; } = new Derivation<SincePurchase>();

    internal static Derivation MostFrequent { get; } = new Derivation<MostFrequent>();

    internal static Derivation AnyYet { get; } = new Derivation<AnyYet>();

    internal static Derivation FirstPresent { get; } = new Derivation<FirstPresent>();

    internal static Derivation ContractStatusAsOf { get; } = new Derivation<ContractStatusAsOf>();

    internal static Derivation Falling { get; } = new Derivation<Falling>();

    internal static Derivation SilentDays { get; } = new Derivation<SilentDays>();
}
