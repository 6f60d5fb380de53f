using System.Text;
using Reactivation.Customers;
using Reactivation.Decisions;

namespace Reactivation.Tests.Policies;

/// <summary>5.11: every problem of a document at once, each with path, line, column, what was found, what is expected, how to fix it.</summary>
public class PolicyProblemTests
{
    [Fact]
    public void EveryBadDocument_IsToldWhatIsWrong()
    {
        var cases = BadPolicies.All();

        cases.Should().HaveCountGreaterThanOrEqualTo(40);
        cases.Should().OnlyContain(c => BadPolicies.Told(c.Json) != "-> nothing\n");
        Approved.ShouldBe(BadPolicies.File, string.Join('\n', cases.Select(c => $"# {c.Name}\n{c.Json}\n{BadPolicies.Told(c.Json)}")));
    }

    [Fact]
    public void TheException_CarriesTheProblems() => FluentActions.Invoking(() => ReactivationPolicy.FromJson("{}")).Should().Throw<PolicyException>()
        .WithMessage("line 1, column 1, $: found no member 'version', expected 'version': the version of the format: 1").Which.Problems.Should().ContainSingle().Which.Path.Should().Be("$");

    [Fact]
    public void NothingAtAll_IsRefused() => FluentActions.Invoking(() => ReactivationPolicy.FromJson((string)null!)).Should().Throw<ArgumentNullException>();

    [Fact]
    public void WhatIsNoUtf8_IsToldItsPlace()
    {
        byte[] shiftJis = [.. Encoding.UTF8.GetBytes("{ \"version\": 1,\n  \"name\": \"休"), 0x93, 0xFA, .. Encoding.UTF8.GetBytes("\" }")];

        Told(shiftJis).Should().Equal("line 2, column 13, $: found the byte 0x93, which is no UTF-8, expected a document in UTF-8; save the file in UTF-8");
        Told([0xFF, 0xFE, 0x7B, 0x00]).Should().Equal("line 1, column 1, $: found the byte 0xFF, which is no UTF-8, expected a document in UTF-8; save the file in UTF-8");
    }

    [Fact]
    public void WhatIsTooLong_IsRefused_BeforeItIsRead()
    {
        var blanks = new byte[(4 * 1024 * 1024) + 1];
        Array.Fill(blanks, (byte)' ');

        Told(blanks).Should().Equal("line 1, column 1, $: found a document of 4194305 bytes, expected at most 4194304 bytes");
        ReactivationPolicy.FromJson(ReactivationPolicy.Default.ToJson().PadRight((4 * 1024 * 1024) - 10_000)).Should().NotBeNull();
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{\"all\":[", 50_000)]
    [InlineData("{\"not\":", 50_000)]
    public void WhatIsTooDeep_IsRefused(string open, int times) =>
        Told(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, times)))).Should().Contain(l => l.Contains("found objects and lists too deep inside one another, expected at most 144", StringComparison.Ordinal));

    [Fact]
    public void TooManyProblems_AreToldAsSuch()
    {
        var told = Told(Encoding.UTF8.GetBytes("{ \"version\": 1, \"segments\": [" + string.Join(',', Enumerable.Repeat("1", 4_000)) + "] }"));

        told.Should().HaveCount(101);
        told[^1].Should().EndWith(": found more than 100 problems, expected fewer; the document was not read to its end: remove these and read it again");
    }

    [Fact]
    public void WhatCannotBeSaid_IsNotWritten()
    {
        var policy = Ask.PolicyOf(Fact.Day("employees").IsMissing) with { Name = " " };

        FluentActions.Invoking(policy.ToJson).Should().Throw<PolicyException>().Which.Problems.Select(p => p.ToString()).Should().Equal(
            "name: found a name that is blank or too long, expected at most 200 characters",
            "definitions.asked: found another fact of the name employees, expected each name to mean one thing");
        FluentActions.Invoking((ReactivationPolicy.Default with { Name = "\uD83D" }).ToJson).Should().Throw<PolicyException>().WithMessage("*surrogate*");
        FluentActions.Invoking((ReactivationPolicy.Default with { Definitions = [] }).ToJson).Should().Throw<PolicyException>();
    }

    private static string[] Told(ReadOnlySpan<byte> json)
    {
        ReactivationPolicy.TryFromJson(json, FactCatalogue.Default, out var policy, out var problems).Should().BeFalse();
        policy.Should().BeNull();
        return [.. problems.Select(p => p.ToString())];
    }
}
