namespace Reactivation.Hosting.Sources;

/// <summary>A policy made in code.</summary>
internal sealed class CodePolicy(ReactivationPolicy policy) : PolicySource
{
    public override PolicyReading Read() => PolicyReading.Of(policy);
}
