namespace Reactivation.Cli.Tests.Joining;

/// <summary><c>--aliases</c> (名寄せ): what is recorded under another id is recorded of the customer; nothing is joined on a guess.</summary>
public sealed class AliasTests : IDisposable
{
    private readonly CommandRun _run = new();

    [Fact]
    public void I2_EventsAndRowsOfAnAlias_JoinTheCustomer_AlsoByChains()
    {
        var events = _run.Write("events.csv", "customer_id,date,amount", "A,2025-01-01,1000000", "A-old,2025-06-01,200000", "A-web,2025-12-01,1", "B,2026-11-01,1");
        var customers = _run.Write("customers.csv", "customer_id,registered_on", "A-old,2020-01-01");
        var aliases = _run.Write("aliases.csv", "alias,customer_id,checked_by", "A-web,A-old,x", "A-old,A,", "unused,B,", "Ａ,A,");

        Assess("--events", events, "--customers", customers, "--aliases", aliases).Should().Be(0, _run.Error);

        Rows().Should().Equal("A dormant high 356", "B new none 21");
        _run.Output.Should().Contain("2 customers with 4 events").And.Contain("aliases.csv: 2 of 4 aliases occur").And.Contain("Columns that hold no fact and were not used: checked_by");
    }

    [Fact]
    public void I2_WithoutTheFile_NothingIsGuessed()
    {
        var events = _run.Write("events.csv", "customer_id,date", "A,2026-11-01", "Ａ,2026-11-01", "a,2026-11-01", "A-1,2026-11-01");

        Assess("--events", events).Should().Be(0, _run.Error);

        Rows().Should().HaveCount(4);
        _run.Output.Should().NotContain("aliases");
    }

    [Fact]
    public void I2_TwoRowsThatMeet_TheSecondIsRejected_NamingTheFirstAndTheAlias()
    {
        var customers = _run.Write("customers.csv", "customer_id,registered_on", "A,2020-01-01", "A-old,2021-01-01", "B-old,2021-01-01", "B,2021-01-01", "B-web,2021-01-01", "C,2021-01-01");
        var aliases = _run.Write("aliases.csv", "alias,customer_id", "B-old,B", "A-old,A", "B-web,B-old");

        Assess("--customers", customers, "--aliases", aliases).Should().Be(0, _run.Error);

        _run.Read("out/rejected.csv").Skip(1).Should().Equal(
            "customers.csv,3,customer_id,\"a second row of customer A, by the alias A-old (aliases.csv, line 3)\",expected one row a customer,the first is on line 2",
            "customers.csv,5,customer_id,a second row of customer B,expected one row a customer,\"the first is on line 4, by the alias B-old (aliases.csv, line 2)\"",
            "customers.csv,6,customer_id,\"a second row of customer B, by the alias B-web (aliases.csv, line 4)\",expected one row a customer,\"the first is on line 4, by the alias B-old (aliases.csv, line 2)\"");
        Rows().Should().HaveCount(3);
    }

    [Fact]
    public void I2_EveryProblem_IsToldAtOnce_AndNothingIsJoined()
    {
        var aliases = _run.Write(
            "aliases.csv",
            "alias,customer_id",
            "a,B",
            "a,C",
            "a,B",
            "x,y",
            "y,z",
            "z,x",
            "tail,y",
            "me,me",
            ",B",
            "q,",
            "too,many,fields",
            "p,r",
            "r,p");

        Assess("--events", _run.Write("events.csv", "customer_id,date"), "--aliases", aliases).Should().Be(2);

        _run.Error.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1).Should().Equal(
            "aliases.csv, line 3, alias: found a as an alias of C, expected one customer for an alias; line 2 says B",
            "aliases.csv, line 4, alias: found a as an alias of B again, expected each alias once; line 2 says so already",
            "aliases.csv, line 10, alias: found nothing, expected the other id",
            "aliases.csv, line 11, customer_id: found nothing, expected the customer's id",
            "aliases.csv, line 12: found 3 fields, expected 2, as in the header",
            "aliases.csv, line 5, alias: found a circle of aliases: x → y → z → x, expected an alias that leads to a customer",
            "aliases.csv, line 9, alias: found a circle of aliases: me → me, expected an alias that leads to a customer",
            "aliases.csv, line 13, alias: found a circle of aliases: p → r → p, expected an alias that leads to a customer");
        Directory.Exists(_run.Path("out")).Should().BeFalse();
    }

    [Fact]
    public void AnAliasFileWithOtherColumns_IsRefused()
    {
        var aliases = _run.Write("aliases.csv", "old,new", "a,B");

        Assess("--events", _run.Write("events.csv", "customer_id,date"), "--aliases", aliases).Should().Be(2);

        _run.Error.Should().Contain("aliases.csv, line 1: found the columns old, new, expected a column alias").And.Contain("expected a column customer_id");
    }

    [Fact]
    public void ALongChain_IsFollowed()
    {
        var aliases = _run.Write("aliases.csv", ["alias,customer_id", .. Enumerable.Range(0, 50_000).Select(i => $"a{i},a{i + 1}")]);
        var events = _run.Write("events.csv", "customer_id,date", "a0,2026-11-01", "a49999,2026-11-02", "a50000,2026-11-03");

        Assess("--events", events, "--aliases", aliases).Should().Be(0, _run.Error);

        Rows().Should().ContainSingle().Which.Should().StartWith("a50000 ");
    }

    public void Dispose() => _run.Dispose();

    private IEnumerable<string> Rows() => _run.Read("out/assessments.csv").Skip(1).Select(l => l.Split(',')).Select(f => $"{f[0]} {f[1]} {f[7]} {f[3]}");

    private int Assess(params string[] args) => _run.Run(["assess", "--as-of", "2026-11-22", "--out", _run.Path("out"), .. args]);
}
