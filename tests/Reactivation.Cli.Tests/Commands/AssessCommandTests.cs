using System.IO.Compression;

namespace Reactivation.Cli.Tests.Commands;

/// <summary><c>reactivation assess</c> on small files: what it writes, and what it says of files that are not right.</summary>
public sealed class AssessCommandTests : IDisposable
{
    private readonly CommandRun _run = new();

    [Fact]
    public void WritesTheListWithItsHeader()
    {
        var events = _run.Write("events.csv", "customer_id,date,amount", "A,2026-05-25,100", "B,2026-05-26,100", "C,2026-12-01,100");

        Assess("--events", events).Should().Be(0, _run.Error);

        var lines = _run.Read("out/assessments.csv");
        lines[0].Should().Be("customer_id,stage,definitions,silent_days,segments,cause,cause_confidence,priority,score,reasons,next_change_on,next_change");
        lines.Skip(1).Should().Equal(
            "A,dormant,no-action;r181,181,dormant;low-frequency;buys-in-spring;rfm-hibernating;decile-10;cpm-first-lapsed;f1;pyramid-first-time;silent-3-to-6-months,forgotten,40,low,15.25,P0: No other row of the table holds.,2026-11-25,'+no-deal-6m",
            "B,active,no-action,180,existing;low-frequency;buys-in-spring;rfm-about-to-sleep;decile-10;cpm-first-active;f1;pyramid-first-time;silent-3-to-6-months,,,none,16.50,,2026-11-23,stage:dormant;+r181;+P0;tier:low;cause:forgotten");
        Directory.GetFiles(_run.Path("out")).Select(Path.GetFileName).Should().BeEquivalentTo(["assessments.csv", "policy.used.json", "rejected.csv", "summary.json"], "no half-written file is left");
    }

    [Fact]
    public void KindsAmountsAndDetails_AreRead()
    {
        var events = _run.Write(
            "events.csv",
            "customer_id,date,kind,amount,detail,category",
            "A,2024-05-01,purchase,1200000,,goods",
            "A,2026-11-20,web_visit,,shop,",
            "B,2024-05-01,,1200000,,",
            "C,2025-01-01,contract_start,,,",
            "C,2026-10-01,contract_end,,cancelled,");

        Assess("--events", events).Should().Be(0, _run.Error);

        _run.Read("out/assessments.csv").Skip(1).Select(l => l.Split(',')[0] + " " + l.Split(',')[1] + " " + l.Split(',')[7]).Should().Equal("A dormant high", "B dormant low", "C churned low");
    }

    [Fact]
    public void CustomersFile_GivesFactsByName_AndListsThoseWithoutEvents()
    {
        var customers = _run.Write(
            "customers.csv",
            "customer_id,registered_on,contract_status,contract_ended_on,last_purchase_on[amount >= 1000000],phone",
            "A,2024-01-15,lapsed,2026-03-31,2025-12-24,x",
            "B,2026-11-01,,,,y");

        Assess("--customers", customers).Should().Be(0, _run.Error);

        _run.Read("out/assessments.csv").Skip(1).Select(l => string.Join(' ', l.Split(',').Take(3))).Should().Equal("A dormant no-deal-6m", "B lead ");
        _run.Output.Should().Contain("Columns that hold no fact and were not used: phone");
    }

    [Fact]
    public void Gzip_IsReadWhateverItsName()
    {
        var events = _run.Path("events.csv");
        using (var gzip = new StreamWriter(new GZipStream(File.Create(events), CompressionMode.Compress)))
            gzip.Write("customer_id,date\nA,2026-01-01\n");

        Assess("--events", events).Should().Be(0, _run.Error);

        _run.Read("out/assessments.csv").Should().HaveCount(2);
    }

    [Fact]
    public void RowsThatCannotBeRead_AreRejectedWithTheirPlace_AndTheRestIsAssessed()
    {
        var events = _run.Write(
            "events.csv",
            "customer_id,date,kind,amount",
            "A,2026-01-01,purchase,100",
            ",2026-01-01,purchase,100",
            "B,2026-02-30,purchase,100",
            "C,2026-01-01,purchse,100",
            "D,2026-01-01,purchase,1.23456",
            "E,2026-01-01,purchase",
            "F,2026-01-01,pur\"chase,100",
            "G,2026-01-01,purchase,200");

        Assess("--events", events).Should().Be(0, _run.Error);

        _run.Read("out/assessments.csv").Skip(1).Select(l => l[..1]).Should().BeEquivalentTo("A", "G");
        _run.Read("out/rejected.csv").Should().HaveCount(7).And.StartWith("source,line,column,found,problem,fix").And.ContainInOrder(
            "events.csv,3,customer_id,nothing,expected the customer's id,",
            "events.csv,4,date,'2026-02-30',expected a day such as 2026-11-22,");
        _run.Output.Should().Contain("6 rows could not be read").And.Contain("did you mean 'purchase'?");
    }

    [Fact]
    public void ASecondRowOfOneCustomer_IsRejected_NamingTheFirst()
    {
        var customers = _run.Write("customers.csv", "customer_id,registered_on", "A,2024-01-15", "A,2024-01-16");

        Assess("--customers", customers).Should().Be(0, _run.Error);

        _run.Read("out/rejected.csv")[1].Should().Be("customers.csv,3,customer_id,a second row of customer A,expected one row a customer,the first is on line 2");
    }

    [Fact]
    public void UnusableHeaders_AreAllNamed_AndNothingIsWritten()
    {
        var customers = _run.Write("customers.csv", "customer_id,registred_on,employees_x,registered_on,registered_on", "A,,,,");

        Assess("--customers", customers).Should().Be(2);

        _run.Error.Should().Contain("customers.csv, line 1, registered_on: found this column twice");
        Directory.Exists(_run.Path("out")).Should().BeFalse();
    }

    [Fact]
    public void AMisspeltFact_IsNamedWithTheOneMeant()
    {
        var customers = _run.Write("customers.csv", "customer_id,registred_on,last_purchase_on[amount > 5]", "A,,");

        Assess("--customers", customers).Should().Be(2);

        _run.Error.Should().Contain("registred_on").And.Contain("did you mean 'registered_on'?").And.Contain("amount >=");
    }

    [Fact]
    public void AFactFromBothFiles_IsRefused()
    {
        var events = _run.Write("events.csv", "customer_id,date", "A,2026-01-01");
        var customers = _run.Write("customers.csv", "customer_id,last_purchase_on", "A,2026-01-01");

        Assess("--events", events, "--customers", customers).Should().Be(2);

        _run.Error.Should().Contain("last_purchase_on is given, and events of kind purchase are recorded too");
    }

    [Theory]
    [InlineData("assess", "--as-of", "2026-11-22")]
    [InlineData("assess", "--events", "x.csv")]
    [InlineData("assess", "--events", "no-such-file.csv", "--as-of", "2026-11-22")]
    [InlineData("assess", "--events", "x.csv", "--as-of", "22.11.2026")]
    [InlineData("assess", "--events", "x.csv", "--as-of", "2026-11-22", "--top", "many")]
    [InlineData("asses")]
    [InlineData("demo", "--customers", "0")]
    public void UnusableArguments_EndWithCode2_AndOneReadableBlock(params string[] args)
    {
        _run.Run(args).Should().Be(2);

        _run.Error.Should().StartWith("Nothing was done:").And.NotContain("   at ");
        _run.Output.Should().BeEmpty();
    }

    [Fact]
    public void BytesThatAreNoUtf8_AreNamed()
    {
        var events = _run.Path("events.csv");
        File.WriteAllBytes(events, [.. "customer_id,date\n"u8, 0x83, 0x65, .. ",2026-01-01\n"u8]);

        Assess("--events", events).Should().Be(2);

        _run.Error.Should().Contain("found bytes that are no UTF-8");
    }

    public void Dispose() => _run.Dispose();

    private int Assess(params string[] args) => _run.Run(["assess", .. args, "--as-of", "2026-11-22", "--out", _run.Path("out")]);
}
