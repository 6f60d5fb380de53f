namespace Reactivation.Causes;

/// <summary>Why a slipping, dormant or churned customer went silent, with the evidence and how sure it is (C3).</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Reason">The finer reason, a code of <see cref="Customers.LeavingReason"/>; null for unknown.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="ConfidencePercent">How sure it is, in whole percent; 0 for unknown.</param>
/// <param name="DecidedBy">The id of the row that decided.</param>
public sealed record Diagnosis(Cause Cause, string? Reason, Evidence Evidence, int ConfidencePercent, string DecidedBy)
{
    /// <summary>The diagnosis as text.</summary>
    /// <returns>Such as <c>Price (cost_reduction), stated, confidence 90 %</c>.</returns>
    public override string ToString() => Cause == Cause.Unknown ? "Unknown" : $"{Cause}{(Reason is null ? "" : $" ({Reason})")}, {Evidence.ToString().ToLowerInvariant()}, confidence {ConfidencePercent} %";
}
