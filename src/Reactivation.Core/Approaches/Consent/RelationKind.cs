namespace Reactivation.Approaches;

/// <summary>Relations that an opt-in law may accept instead of a consent, after review (L1).</summary>
public enum RelationKind
{
    /// <summary>An existing business relation.</summary>
    BusinessRelation,

    /// <summary>An address handed over, such as on a business card.</summary>
    AddressHandedOver,

    /// <summary>An address that an organisation published itself.</summary>
    PublishedAddress,
}
