namespace Reactivation.Causes;

/// <summary>The defaults of cause finding (C3).</summary>
public static class CauseDefaults
{
    /// <summary>The confidence of a stated reason, in percent.</summary>
    public const int StatedPercent = 90;

    /// <summary>The confidence of a recorded complaint, in percent.</summary>
    public const int RecordedPercent = 70;

    /// <summary>The confidence of an inference from behaviour, in percent.</summary>
    public const int InferredPercent = 40;

    /// <summary>The page whose visit since the last purchase suggests that the price was weighed; a detail of <c>web_visit</c>.</summary>
    public const string PricingPage = "pricing";
}
