using System.Collections.Immutable;

namespace Reactivation.Approaches;

/// <summary>What <see cref="ApproachPolicy.From"/> is made from.</summary>
public sealed record ApproachOptions
{
    /// <summary>A1: years of a long silence, inclusive.</summary>
    /// <value>The default is 3.</value>
    public int LongSilenceYears { get; init; } = ApproachDefaults.LongSilenceYears;

    /// <summary>A1: years of silence after which a new reason to look is needed, inclusive.</summary>
    /// <value>The default is 1.</value>
    public int SilenceYears { get; init; } = ApproachDefaults.SilenceYears;

    /// <summary>A10, A13: days that count as lately, inclusive.</summary>
    /// <value>The default is 30.</value>
    public int LatelyDays { get; init; } = ApproachDefaults.LatelyDays;

    /// <summary>A13: the detail of a survey answer that names an interest.</summary>
    /// <value>The default is <c>interested</c>.</value>
    public string InterestDetail { get; init; } = ApproachDefaults.InterestDetail;

    /// <summary>A9: employees of an enterprise, inclusive.</summary>
    /// <value>The default is 1,000.</value>
    public int EnterpriseEmployees { get; init; } = ApproachDefaults.EnterpriseEmployees;

    /// <summary>A9: employees of a mid-size company, inclusive.</summary>
    /// <value>The default is 100.</value>
    public int MidSizeEmployees { get; init; } = ApproachDefaults.MidSizeEmployees;

    /// <summary>A9: years within which a company counts as a start-up, inclusive.</summary>
    /// <value>The default is 5.</value>
    public int StartUpYears { get; init; } = ApproachDefaults.StartUpYears;

    /// <summary>A10: what you sell; a row for each that a customer owns, and for each looked at lately.</summary>
    public ImmutableArray<ProductLine> Products { get; init; } = [];
}
