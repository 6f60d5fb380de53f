namespace Reactivation.Cli.Tests.Commands;

/// <summary>Wrong values of options: each names its option, and all are told at once.</summary>
public sealed class OptionProblemTests : IDisposable
{
    private readonly CommandRun _run = new();

    public OptionProblemTests()
    {
        _run.Write("events.csv", "customer_id,date", "A,2026-01-05");
        _run.Write("contacts.csv", "customer_id,zone,jurisdiction,email", "A,Asia/Tokyo,JP,a@example.com");
    }

    [Fact]
    public void WrongForms_AreToldTogether()
    {
        Plan("--as-of", "22.11.2026", "--top", "many", "--days", "0", "--budget", "-1", "--amount", "x", "--cost", "email=x", "--cost", "phone", "--capacity", "phone=1.5", "--chance", "high=101").Should().Be(2);

        _run.Error.Should().Contain("--as-of: found '22.11.2026', expected a day such as 2026-11-22")
            .And.Contain("--top: found 'many', expected a whole number from 0 to 100000")
            .And.Contain("--days: found '0', expected a whole number from 1 to")
            .And.Contain("--budget: found '-1', expected an amount of 0 or more with at most four decimals")
            .And.Contain("--amount: found 'x', expected an amount of 0 or more with at most four decimals")
            .And.Contain("--cost: found 'email=x', expected CHANNEL=AMOUNT, an amount of 0 or more")
            .And.Contain("--cost: found 'phone', expected CHANNEL=AMOUNT, an amount of 0 or more")
            .And.Contain("--capacity: found 'phone=1.5', expected CHANNEL=N, a whole number of 0 or more")
            .And.Contain("--chance: found 'high=101', expected [CHANNEL:]TIER=PERCENT, a percentage from 0 to 100");
    }

    [Fact]
    public void WhatOnlyTheMeaningTells_IsToldTogetherToo()
    {
        Plan("--as-of", "2026-11-22", "--at", "yesterday", "--cost", "emial=2", "--capacity", "fax=1", "--chance", "huge=5").Should().Be(2);

        _run.Error.Should().Contain("--at: found 'yesterday'").And.Contain("--cost: found 'emial', expected one of email").And.Contain("--capacity: found 'fax'").And.Contain("--chance: found 'huge'");
    }

    [Fact]
    public void OfTheGate_MomentAndChannelAreToldTogether()
    {
        _run.Run("gate", "--id", "A", "--events", _run.Path("events.csv"), "--contacts", _run.Path("contacts.csv"), "--as-of", "2026-11-22", "--at", "yesterday", "--channel", "fax").Should().Be(2);

        _run.Error.Should().Contain("--at: found 'yesterday'").And.Contain("--channel: found 'fax', expected one of email");
    }

    [Fact]
    public void AnOptionThatIsRequired_IsToldBesideOtherMistakes()
    {
        _run.Run("plan", "--excel", "--jsonl").Should().Be(2);

        _run.Error.Should().Contain("--excel and --jsonl were found together").And.Contain("give --events, --customers, or both").And.Contain("Option '--as-of' is required.").And.Contain("Option '--contacts' is required.");
    }

    public void Dispose() => _run.Dispose();

    private int Plan(params string[] more) => _run.Run(["plan", "--events", _run.Path("events.csv"), "--contacts", _run.Path("contacts.csv"), .. more]);
}
