using System.Text.Json;

namespace Reactivation.Cli.Tests.Commands;

/// <summary>The options of <c>reactivation assess</c>.</summary>
public sealed class AssessOptionTests : IDisposable
{
    private readonly CommandRun _run = new();

    public AssessOptionTests() => _run.Write("events.csv", "customer_id,date,amount", "A,2026-05-25,100", "B,2026-11-01,200");

    [Fact]
    public void Policy_DecidesBySomebodysOwnRules_AndNamesOfItsOwnAreReadFromTheFiles()
    {
        var policy = _run.Write("policy.json", """
            { "version": 1, "name": "mine", "facts": [ { "name": "tickets", "shape": "count" } ],
              "segments": [ { "id": "many-tickets", "when": "tickets >= 3", "dimension": "support", "why": { "en": "many tickets", "ja": "問い合わせ多数" } } ] }
            """);
        var customers = _run.Write("customers.csv", "customer_id,tickets", "A,3", "B,2");

        Assess("--customers", customers, "--policy", policy).Should().Be(0, _run.Error);

        _run.Read("out/assessments.csv").Skip(1).Select(l => l.Split(',')).Select(f => $"{f[0]} {f[4]}").Should().Equal("A many-tickets", "B ");
        _run.Read("out/summary.json").Should().Contain(l => l.Contains("\"name\": \"mine\"", StringComparison.Ordinal));
    }

    [Fact]
    public void ABadPolicy_EndsWithCode2_AndEveryPlace()
    {
        var policy = _run.Write("policy.json", "{ \"version\": 1,", "  \"conditions\": [ { \"id\": \"a\", \"when\": \"lst_purchase_on is missing\" } ],", "  \"colour\": 1 }");

        Assess("--policy", policy).Should().Be(2);

        _run.Error.Should().Contain("policy.json, line 2, column 41, $.conditions[0].when").And.Contain("did you mean 'last_purchase_on'?").And.Contain("policy.json, line 3");
        Directory.Exists(_run.Path("out")).Should().BeFalse();
    }

    [Fact]
    public void Japanese_IsInTheViewAndInTheReasons_CodesStayTheSame()
    {
        Assess("--lang", "ja").Should().Be(0, _run.Error);

        _run.Output.Should().Contain("2026-11-22 時点：顧客 2 人").And.Contain("休眠予備軍").And.NotContain("Customers");
        var line = _run.Read("out/assessments.csv")[1];
        line.Should().Contain(",dormant,").And.Contain("P0: ").And.NotContain("No other row");
    }

    [Fact]
    public void Excel_GetsAByteOrderMark_OnlyWhereAsked()
    {
        Assess("--excel").Should().Be(0, _run.Error);
        Starts("out/assessments.csv").Should().BeTrue();
        Starts("out/rejected.csv").Should().BeTrue();
        Starts("out/summary.json").Should().BeFalse();

        Assess().Should().Be(0, _run.Error);
        Starts("out/assessments.csv").Should().BeFalse();

        bool Starts(string name) => File.ReadAllBytes(_run.Path(name)).AsSpan().StartsWith(new byte[] { 0xEF, 0xBB, 0xBF });
    }

    [Fact]
    public void Strict_EndsWithCode3_NamesTheRows_AndWritesNothing()
    {
        _run.Write("events.csv", "customer_id,date,amount", "A,2026-05-25,100", "B,2026-02-30,100");

        Assess("--strict").Should().Be(3);

        _run.Error.Should().StartWith("Nothing was done:").And.Contain("events.csv, line 3, date: found '2026-02-30'");
        _run.Output.Should().BeEmpty();
        Directory.Exists(_run.Path("out")).Should().BeFalse();
        _run.Write("events.csv", "customer_id,date,amount", "A,2026-05-25,100");
        Assess("--strict").Should().Be(0, "no row was rejected");
    }

    [Fact]
    public void JsonLines_HaveTypesAndTheSameCustomersInTheSameOrder()
    {
        Assess("--jsonl").Should().Be(0, _run.Error);

        var lines = _run.Read("out/assessments.jsonl").Select(l => JsonDocument.Parse(l).RootElement).ToList();
        lines.Select(l => l.GetProperty("customer_id").GetString()).Should().Equal("A", "B");
        lines[0].GetProperty("silent_days").GetInt32().Should().Be(181);
        lines[0].GetProperty("definitions").EnumerateArray().Select(d => d.GetString()).Should().Equal("no-action", "r181");
        lines[0].GetProperty("score").GetDecimal().Should().BePositive();
        lines[0].GetProperty("next_change").EnumerateArray().Select(d => d.GetString()).Should().Equal(["+no-deal-6m"], "nothing is neutralised where no spreadsheet reads");
        lines[1].GetProperty("cause").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public void OutMinus_GivesTheListAlone_AndTheNotesOnStandardError()
    {
        _run.Write("events.csv", "customer_id,date,amount", "A,2026-05-25,100", "B,2026-02-30,100");

        _run.Run("assess", "--events", _run.Path("events.csv"), "--as-of", "2026-11-22", "--out", "-", "--jsonl").Should().Be(0, _run.Error);

        _run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().ContainSingle().Which.Should().StartWith("{\"customer_id\":\"A\"");
        _run.Error.Should().Contain("1 row could not be read");
    }

    [Fact]
    public void StandardInput_IsAFileLikeOthers()
    {
        _run.Input = "customer_id,date\nX,2026-01-01\nY,oops\n";

        _run.Run("assess", "--events", "-", "--as-of", "2026-11-22", "--out", _run.Path("out")).Should().Be(0, _run.Error);

        _run.Read("out/assessments.csv")[1].Should().StartWith("X,dormant");
        _run.Read("out/rejected.csv")[1].Should().StartWith("stdin,3,date,'oops'");
    }

    [Fact]
    public void StandardInput_ForTwoFiles_IsRefused()
    {
        _run.Run("assess", "--events", "-", "--customers", "-", "--as-of", "2026-11-22").Should().Be(2);

        _run.Error.Should().Contain("standard input (-) for two files");
    }

    [Fact]
    public void ExcelAndJsonLinesTogether_AreRefused()
    {
        Assess("--excel", "--jsonl").Should().Be(2);

        _run.Error.Should().Contain("--excel and --jsonl were found together, expected one of them.");
    }

    [Fact]
    public void IdsThatASpreadsheetWouldRun_AreNeutralised()
    {
        _run.Write("events.csv", "customer_id,date", "\"=HYPERLINK(\"\"http://x\"\")\",2026-01-01", "@A,\"=1+1\"");

        Assess().Should().Be(0, _run.Error);

        _run.Read("out/assessments.csv")[1].Should().StartWith("\"'=HYPERLINK(");
        _run.Read("out/rejected.csv")[1].Should().Be("events.csv,3,date,''=1+1',expected a day such as 2026-11-22,", "a quoted text begins with an apostrophe, which runs nowhere");
    }

    public void Dispose() => _run.Dispose();

    private int Assess(params string[] more) => _run.Run(["assess", "--events", _run.Path("events.csv"), "--as-of", "2026-11-22", "--out", _run.Path("out"), .. more]);
}
