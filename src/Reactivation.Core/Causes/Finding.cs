using Reactivation.Customers;

namespace Reactivation.Causes;

/// <summary>What a row of the cause table finds.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="ConfidencePercent">How sure it is, in whole percent, 0 to 100.</param>
/// <param name="Reason">The finer reason (C2), where the row itself names it; else null.</param>
/// <param name="ReasonFrom">The fact that tells the finer reason; else null.</param>
public sealed record Finding(Cause Cause, Evidence Evidence, int ConfidencePercent, string? Reason = null, ChoiceFact? ReasonFrom = null)
{
    /// <summary>No cause found.</summary>
    public static Finding Unknown { get; } = new(Cause.Unknown, Evidence.None, 0);
}
