namespace Reactivation.Cli.Tests.Mapping;

/// <summary><c>--map</c>: files with the columns that they have, read without touching them.</summary>
public sealed class HeaderMapTests : IDisposable
{
    private readonly CommandRun _run = new();

    [Fact]
    public void I1_AJapaneseEventFile()
    {
        var events = _run.Write(
            "取引.csv",
            "顧客コード,購入日,区分,金額（税込）,備考",
            "A,令和6年5月1日,購入,\"￥１，２００，０００\",至急",
            "A,2026/11/20,来訪,,",
            "B,R7.1.1,契約,,",
            "B,R8.10.1,解約,,",
            "C,2026/11/20,返品,\"▲3,000\",");

        Assess(
            """
            {
              "version": 1,
              "events": {
                "columns": {
                  "顧客コード": "customer_id",
                  "購入日": "date",
                  "区分": [
                    { "to": "kind", "values": { "購入": "purchase", "返品": "purchase", "来訪": "web_visit", "契約": "contract_start", "解約": "contract_end" } },
                    { "to": "detail", "values": { "購入": "", "返品": "", "来訪": "shop", "契約": "", "解約": "cancelled" } }
                  ],
                  "金額（税込）": "amount"
                },
                "ignored": ["備考"]
              }
            }
            """,
            "--events", events).Should().Be(0, _run.Error);

        Rows(0, 1, 7).Should().Equal("A dormant high", "B churned low", "C lead none");
        _run.Output.Should().NotContain("備考").And.NotContain("could not be read");
    }

    [Fact]
    public void I1_AJapaneseCustomerFile()
    {
        var customers = _run.Write(
            "顧客.csv",
            "顧客番号,最終購入日,購入回数,累計金額,状態,他社併用,電話番号,registered_on",
            "A,2025年12月24日,１２回,\"1,200,000円\",契約中,○,x,2020-01-01",
            "B,なし,0,0円,解約,×,x,2020-01-01");

        Assess(
            """
            {
              "version": 1,
              "customers": {
                "columns": {
                  "顧客番号": "customer_id",
                  "最終購入日": { "to": "last_purchase_on", "values": { "なし": "" } },
                  "購入回数": { "to": "purchase_count", "values": { "１２回": "12" } },
                  "累計金額": "revenue",
                  "状態": { "to": "contract_status", "values": { "契約中": "running", "解約": "cancelled" } },
                  "他社併用": "competitor_alongside"
                },
                "constants": { "long_term_advantage": "はい" }
              }
            }
            """,
            "--customers", customers).Should().Be(0, _run.Error);

        Rows(0, 1, 2).Should().Equal("B churned no-action", "A active no-action;r181;no-deal-6m");
        _run.Output.Should().Contain("Columns that hold no fact and were not used: 電話番号");
    }

    [Fact]
    public void AConstant_HoldsForTheWholeFile_AndSectionsArePickedByFileName()
    {
        var orders = _run.Write("orders-2026.csv", "id,day", "A,2026-01-05");
        var visits = _run.Write("visits.csv", "id,seen", "A,20/11/2026");
        var rest = _run.Write("rest.csv", "customer_id,date,kind", "B,2026-11-20,login");

        Assess(
            """
            { "version": 1, "events": [
              { "file": "orders*.csv", "columns": { "id": "customer_id", "day": "date" }, "constants": { "kind": "purchase", "category": "goods" } },
              { "file": "visits.csv", "columns": { "id": "customer_id", "seen": { "to": "date", "date_format": "d/M/yyyy" } }, "constants": { "kind": "web_visit" } } ] }
            """,
            "--events", orders, visits, rest).Should().Be(0, _run.Error);

        Rows(0, 1, 3).Should().Equal("A dormant 321", "B lead 2");
        _run.Output.Should().NotContain("were not used");
    }

    [Fact]
    public void AValueThatTheMapDoesNotName_IsReadAsItStands_OrRejected()
    {
        var events = _run.Write("events.csv", "customer_id,date,区分", "A,2026-01-05,購入", "A,2026-01-06,login", "A,2026-01-07,ＬＯＧＩＮ", "A,2026-01-08,訪問");

        Assess("""{ "version": 1, "events": { "columns": { "区分": { "to": "kind", "values": { "購入": "purchase", "LOGIN": "login" } } } } }""", "--events", events).Should().Be(0, _run.Error);

        _run.Output.Should().Contain("1 customers with 3 events");
        _run.Read("out/rejected.csv").Skip(1).Should().ContainSingle().Which.Should().StartWith("events.csv,5,区分,'訪問',");
    }

    [Fact]
    public void AColumnThatStandsTwice_MayBeIgnored()
    {
        var events = _run.Write("events.csv", "customer_id,date,備考,備考,", "A,2026-01-05,x,y,");

        Assess("""{ "version": 1, "events": { "ignored": ["備考", ""] } }""", "--events", events).Should().Be(0, _run.Error);
        Assess("""{ "version": 1 }""", "--events", events).Should().Be(2);

        _run.Error.Should().Contain("events.csv, line 1, 備考: found this column twice, expected each column once");
    }

    [Fact]
    public void AColumnThatOnlyLooksLikeAFact_IsRefused_UntilItIsIgnored()
    {
        var customers = _run.Write("customers.csv", "customer_id,purchase_id,金額[円]", "A,1,2");

        Assess("""{ "version": 1 }""", "--customers", customers).Should().Be(2);
        _run.Error.Should().Contain("customers.csv, line 1, purchase_id: found 'purchase_id', expected a fact; did you mean 'purchase_sum'? A header map can ignore the column, if it is no fact");

        Assess("""{ "version": 1, "customers": { "ignored": ["purchase_id"] } }""", "--customers", customers).Should().Be(0, _run.Error);
        _run.Output.Should().Contain("Columns that hold no fact and were not used: 金額[円]");
    }

    [Fact]
    public void WhatTheFileLacks_AndWhatItGivesTwice_IsToldAtOnce()
    {
        var events = _run.Write("events.csv", "customer_id,date,購入日,amount", "A,2026-01-05,2026-01-05,5");
        var customers = _run.Write("customers.csv", "番号,registered_on", "A,2026-01-05");

        Assess(
            """
            {
              "version": 1,
              "events": { "columns": { "購入日": "date", "売上": "amount" }, "constants": { "kind": "purchase" } },
              "customers": {
                "columns": { "登録日": "registered_on" } }
            }
            """,
            "--events", events, "--customers", customers).Should().Be(2);

        _run.Error.Should().Contain("events.csv, line 1, 購入日: found date from the column date and from the column 購入日, expected each from one column")
            .And.Contain("map.json, line 3, column 43, events.columns.売上: found the column 売上, expected a column of events.csv, which has customer_id, date, 購入日, amount")
            .And.Contain("map.json, line 5, column 18, customers.columns.登録日: found the column 登録日, expected a column of customers.csv, which has 番号, registered_on")
            .And.Contain("customers.csv, line 1: found the columns 番号, registered_on, expected a column customer_id; or say with --map which column it is");
        Directory.Exists(_run.Path("out")).Should().BeFalse();
    }

    [Fact]
    public void TimesOfDay_AreToldToBeLeftOut()
    {
        var events = _run.Write("events.csv", "customer_id,日時", "A,2026-01-05T10:00", "A,2026/01/05 23:59:59", "A,2026-01-06");

        Assess("""{ "version": 1, "events": { "columns": { "日時": "date" } } }""", "--events", events).Should().Be(0, _run.Error);

        _run.Output.Should().Contain("events.csv, 日時: 2 values have a time of day, of which only the day counts");
    }

    [Fact]
    public void AmbiguousDays_AreRejected_UntilTheFormIsSaid()
    {
        var events = _run.Write("events.csv", "customer_id,date", "A,11/12/2025", "B,22/11/2025");

        Assess("""{ "version": 1 }""", "--events", events).Should().Be(0, _run.Error);
        _run.Read("out/rejected.csv").Skip(1).Should().Equal(
            "events.csv,2,date,'11/12/2025',expected a day such as 2026-11-22,\"say in which order day, month and year stand: --date-format d/M/yyyy or --date-format M/d/yyyy\"",
            "events.csv,3,date,'22/11/2025',expected a day such as 2026-11-22,\"say in which order day, month and year stand: --date-format d/M/yyyy\"");

        Assess("""{ "version": 1 }""", "--events", events, "--date-format", "dd/MM/yyyy").Should().Be(0, _run.Error);
        Rows(0, 3).Should().Equal("A 346", "B 365");
        _run.Read("out/rejected.csv").Should().ContainSingle("there is a header");
    }

    [Fact]
    public void AFormThatIsNone_IsRefused()
    {
        Assess("""{ "version": 1 }""", "--events", "x.csv", "--date-format", "yyyy-MM").Should().Be(2);

        _run.Error.Should().Contain("--date-format: found 'yyyy-MM', expected year, month and day, such as d/M/yyyy");
    }

    public void Dispose() => _run.Dispose();

    private IEnumerable<string> Rows(params int[] columns) => _run.Read("out/assessments.csv").Skip(1).Select(l => string.Join(' ', columns.Select(c => l.Split(',')[c])));

    private int Assess(string map, params string[] args)
    {
        var file = _run.Write("map.json", map);
        return _run.Run(["assess", "--as-of", "2026-11-22", "--out", _run.Path("out"), "--map", file, .. args]);
    }
}
