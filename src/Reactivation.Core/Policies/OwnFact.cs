using Reactivation.Customers;

namespace Reactivation.Policies;

/// <summary>What JSON must say of a fact that is not in the catalogue of the domain.</summary>
internal static class OwnFact
{
    /// <summary>The event kind whose most frequent category a choice is; null for any other fact.</summary>
    internal static EventKind? CategoryKind(Fact fact) =>
        fact.Origin is DerivedOrigin derived && derived.Required(fact.Filter) is [{ Filter.Category: not null, Origin: EventOrigin first }, ..] ? first.Kind : null;

    /// <summary>Whether two facts of one name ask for the same, filters aside.</summary>
    internal static bool IsSame(Fact one, Fact other) =>
        one.Shape == other.Shape && one.Origin.GetType() == other.Origin.GetType()
        && Equals(CategoryKind(one), CategoryKind(other)) && (one is not ChoiceFact choice || choice.Codes.SequenceEqual(((ChoiceFact)other).Codes));
}
