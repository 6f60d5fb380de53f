using Reactivation.Customers;

namespace Reactivation.Policies;

/// <summary>What JSON must say of a fact that is not in the catalogue of the domain.</summary>
internal static class OwnFact
{
    /// <summary>The event kind whose most frequent category a choice is; null for any other fact.</summary>
    internal static EventKind? CategoryKind(Fact fact) =>
        fact.Origin is DerivedOrigin { Required: [{ Filter.Category: not null, Origin: EventOrigin first }, ..] } ? first.Kind : null;

    /// <summary>Whether two facts of one name are the same in every respect, filters aside: where they come from and what is better in them too.</summary>
    internal static bool IsSame(Fact one, Fact other) =>
        one.Shape == other.Shape && one.Better == other.Better && one.Origin.GetType() == other.Origin.GetType()
        && Equals(CategoryKind(one), CategoryKind(other)) && (one is not ChoiceFact choice || choice.Codes.SequenceEqual(((ChoiceFact)other).Codes));
}
