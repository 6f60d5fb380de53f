namespace Reactivation.Cli.Tests.Planning;

/// <summary><c>reactivation gate</c>: one customer, every channel, every reason; the exit code says the verdict.</summary>
public sealed class GateCommandTests : IDisposable
{
    private readonly PlanRun _run = new();

    [Theory]
    [InlineData("A", "email", 0, "✓ email  allow  (news)")]
    [InlineData("A", "phone", 5, "✗ phone  refuse  (news)")]
    [InlineData("D", "email", 5, "email needs a consent, and none is on record (profile JP, email, consumer)")]
    public void A8_TheVerdict_IsTheExitCode(string id, string channel, int exit, string line)
    {
        _run.Gate("--id", id, "--channel", channel).Should().Be(exit, _run.Error);

        _run.Output.Should().Contain(line);
    }

    [Fact]
    public void A8_AtNight_ItSaysUntilWhen()
    {
        _run.Gate("--id", "A", "--channel", "email", "--at", "2026-11-22 22:15").Should().Be(4, _run.Error);

        _run.Output.Should().Contain("… email  wait → 2026-11-23 08:00 +09:00  (news)").And.Contain("quiet hours by the recipient's clock (quiet hours night), until 2026-11-23 08:00 +09:00");
    }

    [Fact]
    public void WithoutAChannel_AllAreAsked_AndOneThatIsOpenIsEnough()
    {
        _run.Gate("--id", "A", "--lang", "ja").Should().Be(0, _run.Error);

        _run.Output.Should().Contain("✓ email  送付可  (news)").And.Contain("✓ letter  送付可").And.Contain("✗ sms  送付不可").And.Contain("必要な同意の記録がありません（根拠の定義 JP・sms・consumer）");
    }

    /// <summary>A2: which guard rails hold, the customer's cause says; the purpose is the user's.</summary>
    [Fact]
    public void APurposeOfOnesOwn_IsAskedOf()
    {
        _run.Log("A,consent,2026-01-05 10:00,email,form,v1", "A,complaint,2026-11-01 10:00,,desk,");

        _run.Gate("--id", "A", "--channel", "email", "--purpose", "complaint_answer").Should().Be(0, _run.Error);
        _run.Gate("--id", "A", "--channel", "email", "--purpose", "discount").Should().Be(5);
        _run.Output.Should().Contain("a complaint is not answered yet (complaint of 2026-11-01 10:00 +09:00, desk)");
    }

    [Fact]
    public void SomebodyWithoutAContact_IsRefused_SomebodyUnknownIsAProblem()
    {
        _run.Contacts("A,Asia/Tokyo,a@example.com,");

        _run.Gate("--id", "B").Should().Be(5);
        _run.Output.Should().Contain("✗ no contact is on record");
        _run.Gate("--id", "nobody").Should().Be(2);
        _run.Gate("--id", "A", "--channel", "pigeon").Should().Be(2);
        _run.Error.Should().Contain("--channel: found 'pigeon', expected one of email, phone");
    }

    public void Dispose() => _run.Dispose();
}
