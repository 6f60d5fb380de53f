namespace Reactivation.Tests.Policies;

/// <summary>The default policy and the schema as they were approved: a change of a default, a wording or a member is seen.</summary>
public class ApprovedPolicyTests
{
    [Fact]
    public void TheDefaultPolicy_IsAsApproved() => Approved.ShouldBe("default-policy.json", ReactivationPolicy.Default.ToJson());

    [Fact]
    public void TheSchema_IsAsApproved() => Approved.ShouldBe("policy.schema.json", ReactivationPolicy.JsonSchema());

    [Fact]
    public void TheApprovedPolicy_IsTheDefault() => ReactivationPolicy.FromJson(Approved.Read("default-policy.json")).Fingerprint().Should().Be(ReactivationPolicy.Default.Fingerprint());
}
