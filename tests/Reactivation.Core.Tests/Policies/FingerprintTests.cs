using Reactivation.Dormancy;

namespace Reactivation.Tests.Policies;

/// <summary>The digits that tell policies apart.</summary>
public class FingerprintTests
{
    [Fact]
    public void TheSameRules_TheSameDigits()
    {
        ReactivationPolicy.From().Fingerprint().Should().Be(ReactivationPolicy.Default.Fingerprint()).And.MatchRegex("^[0-9a-f]{16}$");
        (ReactivationPolicy.Default with { Name = "a name" }).Fingerprint().Should().Be(ReactivationPolicy.Default.Fingerprint());
    }

    [Fact]
    public void OtherRules_OtherDigits() => new[]
    {
        ReactivationPolicy.Default, ReactivationPolicy.From(new DormancyOptions { SilentPurchaseDays = 182 }), Ask.PolicyOf(Facts.LastUseOn.IsMissing),
        ReactivationPolicy.Default with { Segments = ReactivationPolicy.Default.Segments.RemoveAt(0) }, ReactivationPolicy.Default with { Definitions = [.. ReactivationPolicy.Default.Definitions.Reverse()] },
    }.Select(p => p.Fingerprint()).Should().OnlyHaveUniqueItems();
}
