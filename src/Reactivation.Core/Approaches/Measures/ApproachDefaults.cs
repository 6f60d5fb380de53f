namespace Reactivation.Approaches;

/// <summary>The defaults of the approach table (A).</summary>
public static class ApproachDefaults
{
    /// <summary>A1: years of a long silence, inclusive.</summary>
    public const int LongSilenceYears = 3;

    /// <summary>A1: years of silence after which a new reason to look is needed, inclusive.</summary>
    public const int SilenceYears = 1;

    /// <summary>A10, A13: days that count as lately, inclusive.</summary>
    public const int LatelyDays = 30;

    /// <summary>A13: the detail of a survey answer that names an interest.</summary>
    public const string InterestDetail = "interested";

    /// <summary>A9: employees of an enterprise, inclusive.</summary>
    public const int EnterpriseEmployees = Segments.SegmentDefaults.EnterpriseEmployees;

    /// <summary>A9: employees of a mid-size company, inclusive.</summary>
    public const int MidSizeEmployees = Segments.SegmentDefaults.MidSizeEmployees;

    /// <summary>A9: years within which a company counts as a start-up, inclusive.</summary>
    public const int StartUpYears = Segments.SegmentDefaults.StartUpYears;
}
