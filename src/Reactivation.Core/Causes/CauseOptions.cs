using System.Collections.Immutable;

namespace Reactivation.Causes;

/// <summary>What <see cref="CauseTable"/> is made from.</summary>
public sealed record CauseOptions
{
    /// <summary>Which cause each finer reason belongs to (C2).</summary>
    /// <value>The default is <see cref="ReasonMapping.Default"/>.</value>
    public ImmutableDictionary<Cause, ImmutableArray<string>> Reasons { get; init; } = ReasonMapping.Default;

    /// <summary>The page whose visit since the last purchase suggests that the price was weighed.</summary>
    /// <value>The default is <c>pricing</c>.</value>
    public string PricingPage { get; init; } = CauseDefaults.PricingPage;
}
