namespace Reactivation.Cli.Tests.Messages;

/// <summary><c>messages --plan</c>: bound by what the plan says of purpose and day, and by nothing that is no plan.</summary>
public sealed class PlannedMessageTests : IDisposable
{
    private readonly CommandRun _run = new();

    public PlannedMessageTests() => SmallShop.Write(_run, ("C1", "", SmallShop.Contact("Smith", "en")), ("C2", "", SmallShop.Contact("Smith", "en")));

    [Fact]
    public void AnOffer_IsMadeOnlyWherePlannedForOne()
    {
        Compose("C1,2026-11-23,email,forgotten,news", "C2,2026-11-23,email,forgotten,discount");
        Messages().Should().HaveCount(2);
        File.ReadAllText(_run.Path("out/messages.csv")).Split("C2,forgotten")[0].Should().NotContain("% off").And.NotContain("Valid until");
        File.ReadAllText(_run.Path("out/messages.csv")).Split("C2,forgotten")[1].Should().Contain("% off").And.Contain("Valid until");

        Compose("C1,2026-11-23,email,price,news", "C2,2026-11-23,email,price,campaign");
        Messages().Should().Equal("C2");
        Refused().Should().ContainSingle().Which.Should().StartWith("C1,").And.Contain("planned for news, and the template makes an offer");
    }

    [Theory]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    [InlineData("2026-12-31T23:30:00-05:00", true)]
    [InlineData("2027-01-01T00:30:00+09:00", false)]
    public void AnOffer_MustLastUntilThePlannedDay(string when, bool isMade)
    {
        Compose($"C1,{when},email,price,discount");

        Messages().Should().HaveCount(isMade ? 1 : 0);
        Refused().Count(r => r.Contains("an offer that has ended on the planned day", StringComparison.Ordinal)).Should().Be(isMade ? 0 : 1);
    }

    [Theory]
    [InlineData("customer_id,waits_for,until,channel,template", "waits_for: found this column, so plan.csv is no plan")]
    [InlineData("customer_id,why,reasons", "why: found this column, so plan.csv is no plan")]
    [InlineData("customer_id,channel,template", "when: found no such column, so plan.csv is no plan")]
    [InlineData("{\"customer_id\":\"C1\",\"when\":\"2026-11-23\"}", "found JSON Lines, expected plan.csv, which plan writes without --jsonl")]
    public void WhatIsNoPlan_IsRefused(string header, string problem)
    {
        _run.Write("plan.csv", header);

        SmallShop.Messages(_run, "--plan", _run.Path("plan.csv")).Should().Be(2);

        _run.Error.Should().Contain(problem);
    }

    [Theory]
    [InlineData("price=prise", "--use: found the template 'prise'")]
    [InlineData("staff=price", "--use: found the template 'staff', which is not planned")]
    public void AUseOfNothing_IsAnError(string use, string problem)
    {
        _run.Write("plan.csv", "customer_id,when,channel,template", "C1,2026-11-23,email,price");

        SmallShop.Messages(_run, "--plan", _run.Path("plan.csv"), "--use", use).Should().Be(2);

        _run.Error.Should().Contain(problem);
    }

    [Fact]
    public void AnUnknownJurisdiction_IsAnError()
    {
        SmallShop.Messages(_run, "--jurisdiction", "XX").Should().NotBe(0);

        _run.Error.Should().Contain("--jurisdiction: found 'XX', expected one of JP, US, EU");
    }

    [Fact]
    public void ADoubledContact_GetsNoMessage()
    {
        _run.Write("contacts.csv", [.. _run.Read("contacts.csv"), "C1," + SmallShop.Contact("Smith", "en")]);

        SmallShop.Messages(_run, "--template", "forgotten", "--out", _run.Path("out")).Should().Be(0, _run.Error);

        Messages().Should().Equal("C2");
        Refused().Should().ContainSingle().Which.Should().StartWith("C1,");
    }

    [Theory]
    [InlineData("2026-09-24", false)]
    [InlineData("2026-09-23", true)]
    public void AWhile_IsAtLeast60Days(string last, bool isAWhile)
    {
        _run.Write("events.csv", "customer_id,date,amount", $"C1,{last},5000");
        _run.Write("plan.csv", "customer_id,when,channel,template", "C1,2026-11-23,email,forgotten");

        SmallShop.Messages(_run, "--plan", _run.Path("plan.csv")).Should().Be(0, _run.Error);

        _run.Output.Should().Contain("1 message");
        _run.Output.Contains("It has been a while", StringComparison.Ordinal).Should().Be(isAWhile);
    }

    [Fact]
    public void MessagesOfARunBefore_GoWithTheirList()
    {
        SmallShop.Messages(_run, "--template", "forgotten", "--out", _run.Path("out"), "--per-customer").Should().Be(0, _run.Error);
        Directory.Exists(_run.Path("out/messages")).Should().BeTrue();

        SmallShop.Messages(_run, "--template", "forgotten", "--out", _run.Path("out")).Should().Be(0, _run.Error);

        Directory.Exists(_run.Path("out/messages")).Should().BeFalse("its messages are none of the new list");
        Messages().Should().HaveCount(2);
    }

    private void Compose(params string[] rows)
    {
        _run.Write("plan.csv", rows.Prepend("customer_id,when,channel,template,purpose"));
        SmallShop.Messages(_run, "--plan", _run.Path("plan.csv"), "--out", _run.Path("out")).Should().Be(0, _run.Error);
    }

    private IEnumerable<string> Messages() => _run.Read("out/messages.csv").Where(l => l.StartsWith("C1,", StringComparison.Ordinal) || l.StartsWith("C2,", StringComparison.Ordinal)).Select(l => l[..2]);

    private IEnumerable<string> Refused() => _run.Read("out/messages.refused.csv").Skip(1);

    public void Dispose() => _run.Dispose();
}
