using System.Collections.Immutable;
using Reactivation.Customers;

namespace Reactivation.Approaches;

/// <summary>The days of a customer that timing looks at; null for unknown.</summary>
public sealed record CustomerDates
{
    /// <summary>The last purchase.</summary>
    public DateOnly? LastPurchaseOn { get; init; }

    /// <summary>The day of birth.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>The day on which the relation began: the first purchase, contract or registration.</summary>
    public DateOnly? RelationSince { get; init; }

    /// <summary>The season in which the customer usually buys (V8).</summary>
    public Season? UsualSeason { get; init; }

    /// <summary>The categories in which the customer bought, for events of one category.</summary>
    public ImmutableHashSet<string> Categories { get; init; } = [];
}
