using System.Text;

namespace Reactivation.Cli.Tests.Mapping;

/// <summary>A header map that cannot be used: every problem, each with its path, line and column.</summary>
public sealed class HeaderMapProblemTests : IDisposable
{
    private readonly CommandRun _run = new();

    [Fact]
    public void EveryProblem_IsNamed_WithItsPlace()
    {
        Read(
            """
            {
              "version": 2,
              "event": {},
              "events": {
                "columns": {
                  "番号": "customer_id",
                  "日付": { "to": "date", "date_format": "yyyy", "form": "x" },
                  "区分": { "to": "kind", "values": { "購入": "purchse", "解約": 5 } },
                  "金額": "amout",
                  "金額２": { "to": "amount", "values": { "なし": "", "多い": "12,34" }, "date_format": "d/M/yyyy" },
                  "売上": "amount",
                  "備考": null,
                  "空": [],
                  "𠮷": "detial"
                },
                "constants": { "customer_id": "A", "kind": "buy!", "category": "x", "date": "11/12/2026" },
                "ignored": ["備考２", "備考２", "売上", 7]
              },
              "customers": {
                "columns": {
                  "番号": { "values": { "1": "2" } },
                  "最終": "lst_purchase_on",
                  "状態": { "to": "contract_status", "values": { "解約": "canceled" } },
                  "併用": { "to": "competitor_alongside", "values": { "？": "maybe", "済": "はい" } },
                  "顧客": { "to": "customer_id", "values": { "1": "2" } },
                  "新": "latest(last_purchase_on, contract_ended_on)",
                  "額": "last_purchase_on[amount > 5]",
                  "他": "phone"
                },
                "constants": [],
                "file": "x"
              }
            }
            """);

        var kinds = "expected one of application, complaint, contract_end, contract_pause, contract_start, follow_up, inquiry, login, mail_click, mail_open, mail_sent, purchase, sales_talk, survey, use, web_visit, webinar, or a kind of your own in lower-case letters, digits and underscores";
        var fields = "expected one of customer_id, date, kind, amount, detail, category";
        Problems().Should().BeEquivalentTo(
            "line 3, column 3, event: found the member 'event', expected one of version, events, customers, contacts, contact_log",
            "line 2, column 14, version: found version 2, expected \"version\": 1",
            "line 7, column 52, events.columns.日付.form: found the member 'form', expected one of to, values, date_format",
            "line 7, column 44, events.columns.日付.date_format: found 'yyyy', expected year, month and day, such as d/M/yyyy, dd.MM.yyyy or yyyyMMdd",
            $"line 8, column 47, events.columns.区分.values.購入: found 'purchse', {kinds}; did you mean 'purchase'?",
            "line 8, column 64, events.columns.区分.values.解約: found 5, expected a text in quotation marks",
            $"line 9, column 13, events.columns.金額: found 'amout', {fields}",
            "line 10, column 60, events.columns.金額２.values.多い: found '12,34', expected a number with at most four decimals, or nothing",
            "line 10, column 86, events.columns.金額２.date_format: found a form of days for amount, expected it at a column of days",
            "line 11, column 7, events.columns.売上: found amount from the column 売上, expected each from one place; the column 金額２ on line 10 gives it already",
            "line 12, column 13, events.columns.備考: found null, expected a field in quotation marks, or an object with \"to\"",
            "line 13, column 12, events.columns.空: found an array of nothing, expected at least one field, or the column under \"ignored\"",
            $"line 14, column 13, events.columns.𠮷: found 'detial', {fields}",
            "line 16, column 20, events.constants.customer_id: found one customer_id for the whole file, expected a column of ids",
            $"line 16, column 48, events.constants.kind: found 'buy!', {kinds}",
            "line 16, column 81, events.constants.date: found '11/12/2026', expected a day such as 2026-11-22; say in which order day, month and year stand: --date-format d/M/yyyy or --date-format M/d/yyyy",
            "line 17, column 24, events.ignored[1]: found '備考２' a second time, expected each column once",
            "line 17, column 31, events.ignored[2]: found '売上', which gives amount, expected a column either ignored or used",
            "line 17, column 37, events.ignored[3]: found 7, expected a text in quotation marks",
            "line 21, column 13, customers.columns.番号: found no \"to\", expected what the column gives: customer_id, or a fact such as last_purchase_on",
            "line 22, column 13, customers.columns.最終: found 'lst_purchase_on', expected a fact; did you mean 'last_purchase_on'?",
            "line 23, column 58, customers.columns.状態.values.解約: found 'canceled', expected one of running, paused, lapsed, cancelled, or nothing",
            "line 24, column 62, customers.columns.併用.values.？: found 'maybe', expected one of no, yes, or nothing",
            "line 25, column 46, customers.columns.顧客.values: found values of customer_id, expected ids as they are; --aliases joins the ids of one customer",
            "line 26, column 12, customers.columns.新: found 'latest(last_purchase_on, contract_ended_on)', expected customer_id, or a fact such as last_purchase_on",
            "line 27, column 12, customers.columns.額: found '>', expected amount >= a number",
            "line 28, column 12, customers.columns.他: found 'phone', expected customer_id, or a fact such as last_purchase_on",
            "line 30, column 18, customers.constants: found an array, expected an object",
            "line 31, column 5, customers.file: found the member 'file', expected one of columns, constants, ignored");
    }

    [Theory]
    [InlineData("", "line 1, column 1: found the end of the file, expected JSON")]
    [InlineData("{", "line 1, column 2: found the end of the file, expected JSON")]
    [InlineData("[]", "line 1, column 1: found an array, expected an object")]
    [InlineData("{}", "line 1, column 1: found no version, expected \"version\": 1")]
    [InlineData("{ \"version\": \"1\" }", "line 1, column 14, version: found version '1', expected \"version\": 1")]
    [InlineData("{ \"version\": 1.0 }", "line 1, column 14, version: found version 1.0, expected \"version\": 1")]
    [InlineData("{\n  \"version\": 1,\n  // no\n}", "line 3, column 3: found '// no�}', which is no JSON there, expected JSON, strictly")]
    [InlineData("{ \"version\": 1, }", "line 1, column 17: found '}', which is no JSON there, expected JSON, strictly")]
    [InlineData("{ \"version\": 1 } x", "line 1, column 18: found 'x', which is no JSON there, expected JSON, strictly")]
    [InlineData("{ \"version\": 1, \"version\": 1 }", "line 1, column 17, version: found 'version' a second time, expected each member once")]
    [InlineData("{ \"version\": 1, \"events\": { \"columns\": { \"日 付\": \"x\" } } }", "line 1, column 49, events.columns[\"日 付\"]: found 'x'")]
    [InlineData("{ \"version\": 1, \"events\": { \"columns\": { \"a\": \"date\", \" a\": \"kind\" } } }", "line 1, column 55, events.columns[\" a\"]: found 'a' a second time")]
    [InlineData("{ \"version\": 1, \"events\": { \"columns\": { \"a\": { \"to\": \"kind\", \"values\": { \"x\": \"use\", \"x　\": \"use\" } } } } }", "found 'x　' a second time, expected each text once")]
    [InlineData("{ \"version\": 1, \"events\": { \"columns\": { \"\\ud800\": \"date\" } } }", "line 1, column 42, events.columns: found a text with half a surrogate pair, expected whole characters")]
    [InlineData("{ \"version\": 1, \"events\": 5 }", "line 1, column 27, events: found 5, expected an object")]
    public void OneProblem(string map, string expected)
    {
        Read(map);

        Problems().Should().Contain(p => p.StartsWith(expected, StringComparison.Ordinal) || p.Contains(expected, StringComparison.Ordinal));
        _run.Error.Should().NotContain("   at ");
    }

    [Fact]
    public void DepthWithoutEnd_IsNoJson()
    {
        Read("{ \"version\": " + new string('[', 100_000));

        Problems().Should().ContainSingle().Which.Should().Contain("found ");
    }

    [Fact]
    public void AMapInAnotherEncoding_IsRefused()
    {
        File.WriteAllBytes(_run.Path("map.json"), [.. "{\n\"version\": 1, \n\""u8, 0x83, 0x65, .. "\": 1 }"u8]);

        Run();

        Problems().Should().Equal("line 3: found bytes that are no UTF-8, expected JSON in UTF-8");
    }

    [Fact]
    public void AMapThatIsNone_IsRefusedBeforeItIsRead()
    {
        using (var file = File.Create(_run.Path("map.json")))
            file.SetLength(2_000_000);

        Run();

        Problems().Should().Equal("found a file of 2000000 bytes, expected at most 1048576");
    }

    [Fact]
    public void AMapWithAByteOrderMark_IsRead()
    {
        File.WriteAllText(_run.Path("map.json"), """{ "version": 1, "events": { "columns": { "番号": "customer_id" } } }""", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var events = _run.Write("events.csv", "番号,date", "A,2026-01-01");

        _run.Run("assess", "--as-of", "2026-11-22", "--map", _run.Path("map.json"), "--events", events).Should().Be(0, _run.Error);
    }

    public void Dispose() => _run.Dispose();

    private void Read(string map)
    {
        File.WriteAllText(_run.Path("map.json"), map.ReplaceLineEndings("\n"));
        Run();
    }

    private void Run() => _run.Run("assess", "--as-of", "2026-11-22", "--map", _run.Path("map.json"), "--events", "no-such-file.csv").Should().Be(2);

    private IEnumerable<string> Problems() => _run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Trim().Replace("map.json, ", "", StringComparison.Ordinal).Replace("map.json: ", "", StringComparison.Ordinal));
}
