namespace Reactivation.Cli.Tests.Recording;

/// <summary><c>--records</c>, and facts that two files give.</summary>
public sealed class RecordedKindsTests : IDisposable
{
    private readonly CommandRun _run = new();

    [Fact]
    public void AStatedKind_IsRecorded_AlsoWhereNoneOccurs()
    {
        var events = _run.Write("events.csv", "customer_id,date", "A,2025-01-01");

        Assess("--events", events).Should().Be(0, _run.Error);
        Definitions().Should().Be("no-action;r181;no-deal-6m;no-deal-12m;no-use-1y");

        Assess("--events", events, "--records", "web_visit").Should().Be(0, _run.Error);
        Definitions().Should().Be("no-web-visit;no-action;r181;no-deal-6m;no-deal-12m;no-use-1y");
    }

    [Theory]
    [InlineData("2026-10-23", true)]
    [InlineData("2026-10-24", false)]
    public void AKindRecordedSinceADay_SaysNothingOfTheDaysBefore(string since, bool holds)
    {
        var events = _run.Write("events.csv", "customer_id,date", "A,2025-01-01");

        Assess("--events", events, "--records", $"web_visit={since}", "--records", "mail_open").Should().Be(0, _run.Error);

        Definitions().Contains("no-web-visit", StringComparison.Ordinal).Should().Be(holds, "30 days before the day of the question is 2026-10-23");
    }

    [Fact]
    public void SeveralKinds_InOneOption_AndOnesOfTheUsersOwn()
    {
        var events = _run.Write("events.csv", "customer_id,date,kind", "A,2025-01-01,", "A,2026-11-01,store_visit");

        Assess("--events", events, "--records", "store_visit", "mail_open=2020-01-01", "web_visit").Should().Be(0, _run.Error);

        Definitions().Should().StartWith("no-web-visit;");
    }

    [Theory]
    [InlineData("web_vist", "--records: found 'web_vist', expected one of application,", "did you mean 'web_visit'?")]
    [InlineData("Store Visit", "--records: found 'Store Visit', expected one of application,", "or a kind of your own in lower-case letters, digits and underscores")]
    [InlineData("web_visit=", "--records web_visit: found '', expected the first day covered, such as 2026-04-01", "See: reactivation assess --help")]
    [InlineData("web_visit=1/4/2026", "--records web_visit: found '1/4/2026', expected the first day covered, such as 2026-04-01", "See: reactivation assess --help")]
    [InlineData("=2026-04-01", "--records: found '', expected one of", "See: reactivation assess --help")]
    public void AKindThatIsNone_IsRefused(string records, string found, string fix)
    {
        Assess("--events", "x.csv", "--records", records).Should().Be(2);

        _run.Error.Should().Contain(found).And.Contain(fix);
    }

    [Fact]
    public void AKindTwice_IsRefused()
    {
        Assess("--events", "x.csv", "--records", "login", "--records", "login=2026-01-01").Should().Be(2);

        _run.Error.Should().Contain("--records: found login twice, expected each kind once");
    }

    [Theory]
    [InlineData("customer_id,date", "A,2026-01-01", "orders.csv, which has no column kind")]
    [InlineData("customer_id,date,kind", "A,2026-01-01,purchase", "orders.csv, column kind")]
    public void AFactOfBothFiles_IsRefused_NamingFilesAndColumns(string header, string row, string where)
    {
        var events = _run.Write("orders.csv", header, row);
        var customers = _run.Write("customers.csv", "customer_id,last_purchase_on,purchase_count,last_web_visit_on", "A,2026-01-01,1,2026-01-01");

        Assess("--events", events, "--customers", customers).Should().Be(2);

        foreach (var fact in new[] { "last_purchase_on", "purchase_count" })
            _run.Error.Should().Contain($"customers.csv, line 1, {fact}: found {fact} is given, and events of kind purchase are recorded too ({where}), expected each fact from one file");
        _run.Error.Should().NotContain("last_web_visit_on");
    }

    [Fact]
    public void AFactOfBothFiles_ByAMapOrAnOption_IsRefused_NamingThose()
    {
        var map = _run.Write("map.json", """{ "version": 1, "events": { "constants": { "kind": "purchase" } }, "customers": { "columns": { "最終購入日": "last_purchase_on", "最終来訪": "last_web_visit_on" } } }""");
        var events = _run.Write("orders.csv", "customer_id,date", "A,2026-01-01");
        var customers = _run.Write("customers.csv", "customer_id,最終購入日,最終来訪", "A,2026-01-01,2026-01-01");

        Assess("--events", events, "--customers", customers, "--map", map, "--records", "web_visit").Should().Be(2);

        _run.Error.Should().Contain("customers.csv, line 1, 最終購入日: found last_purchase_on is given, and events of kind purchase are recorded too (orders.csv, by the header map), expected each fact from one file; leave one of the two out")
            .And.Contain("customers.csv, line 1, 最終来訪: found last_web_visit_on is given, and events of kind web_visit are recorded too (--records web_visit)");
    }

    [Fact]
    public void ContractColumns_MayStandBesideContractEvents()
    {
        var events = _run.Write("events.csv", "customer_id,date,kind,detail", "A,2025-01-01,contract_start,", "A,2026-01-01,contract_end,cancelled");
        var customers = _run.Write("customers.csv", "customer_id,contract_status", "A,running");

        Assess("--events", events, "--customers", customers).Should().Be(0, _run.Error);
    }

    public void Dispose() => _run.Dispose();

    private string Definitions() => _run.Read("out/assessments.csv")[1].Split(',')[2];

    private int Assess(params string[] args) => _run.Run(["assess", "--as-of", "2026-11-22", "--out", _run.Path("out"), .. args]);
}
