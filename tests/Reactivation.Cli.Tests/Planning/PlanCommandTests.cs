using Reactivation.Cli.Tests.Output;

namespace Reactivation.Cli.Tests.Planning;

/// <summary><c>reactivation plan</c>: everyone is in one list or has no measure, and each line says why.</summary>
public sealed class PlanCommandTests : IDisposable
{
    private readonly PlanRun _run = new();

    [Fact]
    public void A5_EveryoneIsPlannedWaitsOrIsRefused_WithTheReason()
    {
        _run.Plan().Should().Be(0, _run.Error);

        var plan = _run.List("plan.csv");
        plan.Select(r => $"{r["customer_id"]} {r["when"]} {r["channel"]} {r["template"]} [{r["cost"]}] [{r["expected_value"]}] {r["measure"]} {r["purpose"]} {r["priority"]}").Should().Equal(
            "A 2026-11-22T10:00:00+09:00 letter habit [] [] A2-habit news high",
            "B 2026-11-22T10:00:00+09:00 email habit [] [] A2-habit news low",
            "C 2026-11-22T10:00:00+09:00 letter habit [] [] A2-habit news low");
        plan[0]["reasons"].Should().StartWith("A2-habit: It did not become a habit.").And.EndWith("| why and how to use it, before any discount (letter: the measure names it first)");
        _run.List("waiting.csv").Should().BeEmpty();
        var refused = _run.List("refused.csv").Should().ContainSingle().Subject;
        (refused["customer_id"], refused["why"]).Should().Be(("D", "consent_missing;address_missing"));
        refused["reasons"].Should().Contain("email: email needs a consent, and none is on record (profile JP, email, consumer)").And.Contain("letter: there is no address (address for letter)");
        Verdicts().Should().Equal(("no_measure", 1), ("planned", 3), ("refused", 1));
        _run.Output.Should().Contain("Plan as of 2026-11-22 10:00 +09:00 for 1 day: 3 of 5 customers are contacted").And.Contain("Nobody told what a contact costs");
    }

    /// <summary>P11, N1: with costs the money decides, and the plan says how good it is.</summary>
    [Fact]
    public void P11_ABudget_GoesWhereItBringsMost()
    {
        _run.Plan("--cost", "email=2", "--cost", "letter=120", "--budget", "3", "--chance", "high=5", "--chance", "medium=2", "--chance", "low=1").Should().Be(0, _run.Error);

        _run.List("plan.csv").Select(r => $"{r["customer_id"]} {r["channel"]} {r["cost"]} {r["expected_value"]}").Should().Equal("A email 2 75000");
        _run.List("waiting.csv").Select(r => $"{r["customer_id"]} {r["waits_for"]} {r["until"]}").Should().BeEquivalentTo("B budget ", "C budget ");
        var money = _run.Summary().GetProperty("money");
        (money.GetProperty("cost").GetDecimal(), money.GetProperty("net_value").GetDecimal()).Should().Be((2m, 74998m));
        money.GetProperty("upper_bound").GetDecimal().Should().BeGreaterThanOrEqualTo(74998m);
        money.GetProperty("next_budget_brings").GetDecimal().Should().Be((2000m - 2) + (300m - 120), "then the other two are contacted too");
        _run.Output.Should().Contain("Cost 2 of a budget of 3; expected 75,000, less cost 74,998.").And.Contain("The next 10,000 of budget would bring 2,178").And.NotContain("first guess");
    }

    [Fact]
    public void P11_AContactThatIsNotWorthItsCost_IsNotPlanned_AndChancesMayDifferByChannel()
    {
        _run.Plan("--cost", "email=2", "--cost", "letter=120", "--chance", "letter:low=0.1", "--amount", "10000").Should().Be(0, _run.Error);

        _run.List("plan.csv").Select(r => $"{r["customer_id"]} {r["channel"]} {r["expected_value"]}").Should().BeEquivalentTo("A email 500", "B email 50");
        var waits = _run.List("waiting.csv").Should().ContainSingle().Subject;
        (waits["customer_id"], waits["waits_for"]).Should().Be(("C", "value"));
        waits["reasons"].Should().Contain("not worth its cost");
        _run.Output.Should().Contain("first guess");
    }

    /// <summary>What nobody knows is not nothing: it is asked for, and stands in the way only of what costs something.</summary>
    [Theory]
    [InlineData("0", "A,B,C", "")]
    [InlineData("1", "", "A value_unknown,B value_unknown,C value_unknown")]
    public void P11_AnUnknownValue_IsToldAsUnknown(string cost, string planned, string waiting)
    {
        _run.Write("events.csv", PlanRun.Events.Select(e => e[..e.LastIndexOf(',')]));

        _run.Plan("--cost", $"email={cost}", "--cost", $"letter={cost}").Should().Be(0, _run.Error);

        _run.List("plan.csv").Select(r => r["customer_id"]).Should().BeEquivalentTo(planned.Split(',', StringSplitOptions.RemoveEmptyEntries));
        _run.List("waiting.csv").Select(r => $"{r["customer_id"]} {r["waits_for"]}").Should().BeEquivalentTo(waiting.Split(',', StringSplitOptions.RemoveEmptyEntries));
        _run.Summary().GetProperty("counts").GetProperty("verdicts").GetProperty("value_unknown").GetInt32().Should().Be(cost == "0" ? 0 : 3);
        if (cost == "1")
        {
            _run.List("waiting.csv")[0]["reasons"].Should().Contain("no purchase with an amount is on record: state --amount");
            _run.Output.Should().Contain("value unknown");
        }
    }

    [Fact]
    public void P11_WhatCostsNothing_TakesTheRoomThatIsLeft()
    {
        _run.Write("events.csv", PlanRun.Events.Select(e => e[..e.LastIndexOf(',')]));

        _run.Plan("--cost", "email=0", "--cost", "letter=0", "--capacity", "letter=1").Should().Be(0, _run.Error);

        _run.List("plan.csv").Count(r => r["channel"] == "letter").Should().Be(1);
        _run.Plan("--cost", "email=0", "--cost", "letter=0", "--capacity", "letter=0", "--capacity", "email=0").Should().Be(0, _run.Error);
        _run.List("waiting.csv").Select(r => r["waits_for"]).Should().Equal("budget", "budget", "budget");
    }

    [Fact]
    public void RecordsAndMomentsThatDoNotGoTogether_AreWarnedOf_AndCounted()
    {
        _run.Log("A,opt_out,2062-01-05,,,", "B,consent,2062-01-05,email,form,v1", "X,opt_out,2026-01-05,,,");

        _run.Plan("--at", "2027-01-10 10:00").Should().Be(0, _run.Error);

        _run.List("refused.csv").Should().Contain(r => r["customer_id"] == "A" && r["why"] == "unreadable_record");
        File.ReadAllLines(_run.Path("out/plan.rejected.csv")).Should().HaveCount(3);
        _run.Summary().GetProperty("warnings").EnumerateArray().Select(w => (w.GetProperty("code").GetString(), w.GetProperty("count").GetInt32())).Should().Contain(
            [("stops_of_nobody", 1), ("stops_after_moment", 1), ("records_after_moment", 1), ("at_far_beyond_as_of", 49)]);
        _run.Output.Should().ContainAll("could not be placed", "is 49 days after 2026-11-22");
        _run.Plan("--strict").Should().Be(3);
        _run.Gate("--id", "A").Should().Be(5);
    }

    [Fact]
    public void A8_WhoHasToWait_IsPlannedAtThatMoment_OrWaitsBeyondThePlansDays()
    {
        _run.Log(
            "A,consent,2026-01-05 10:00,email,form,v1", "A,sent,2026-11-17 08:30,email,,", "A,sent,2026-11-18 09:00,email,,",
            "B,consent,2026-01-05 10:00,email,form,v1", "B,sent,2026-11-21,email,,", "B,sent,2026-11-22 09:00,email,,",
            "C,sent,2026-11-01 09:00,letter,,");
        _run.Contacts("A,Asia/Tokyo,a@example.com,", "B,Asia/Tokyo,b@example.com,", "C,Asia/Tokyo,,3 Sample Street");

        _run.Plan("--days", "4").Should().Be(0, _run.Error);

        var planned = _run.List("plan.csv").Should().ContainSingle().Subject;
        (planned["customer_id"], planned["when"]).Should().Be(("A", "2026-11-24T08:30:00+09:00"));
        planned["reasons"].Should().Contain("enough was sent lately: 2 in 7 days (cap week), until 2026-11-24 08:30 +09:00");
        _run.List("waiting.csv").Select(r => $"{r["customer_id"]} {r["waits_for"]} {r["until"]}").Should().BeEquivalentTo("B moment 2026-11-29T08:00:00+09:00", "C moment 2026-12-01T09:00:00+09:00");
        _run.List("refused.csv").Select(r => $"{r["customer_id"]} {r["why"]}").Should().Equal("D no_contact");
    }

    [Fact]
    public void P11_ACapacity_SpreadsContactsOverDays_TheFirstFirst()
    {
        _run.Plan("--capacity", "letter=1", "--days", "2").Should().Be(0, _run.Error);

        _run.List("plan.csv").Select(r => $"{r["customer_id"]} {r["when"]} {r["channel"]}").Should().Equal(
            "A 2026-11-22T10:00:00+09:00 letter", "B 2026-11-22T10:00:00+09:00 email", "C 2026-11-23T10:00:00+09:00 letter");
    }

    [Fact]
    public void P11_WhatFindsNoRoom_WaitsForBudgetAndCapacity()
    {
        _run.Plan("--capacity", "letter=1").Should().Be(0, _run.Error);

        _run.List("waiting.csv").Select(r => $"{r["customer_id"]} {r["waits_for"]}").Should().Equal("C budget");
    }

    [Fact]
    public void A6_AMailGoesOut_AtTheHourAtWhichTheCustomerOpensMail()
    {
        _run.Log(["B,consent,2026-01-05 10:00,email,form,v1", .. Enumerable.Range(1, 6).Select(d => $"B,opened,2026-10-0{d} 18:20,email,,")]);

        _run.Plan().Should().Be(0, _run.Error);

        _run.List("plan.csv").Single(r => r["customer_id"] == "B")["when"].Should().Be("2026-11-22T18:00:00+09:00");
    }

    /// <summary>What a row that cannot be read said nobody knows: it may have been an opting-out.</summary>
    [Fact]
    public void WhoHasAnUnreadableRecord_IsNotContacted()
    {
        _run.Log("A,consent,2026-01-05 10:00,email,form,v1", "A,opt_out,yesterday,email,,", "B,consent,2026-01-05 10:00,email,form,v1");

        _run.Plan().Should().Be(0, _run.Error);

        _run.List("plan.csv").Select(r => r["customer_id"]).Should().BeEquivalentTo("B", "C");
        _run.List("refused.csv").Single(r => r["customer_id"] == "A").Should().Contain("why", "unreadable_record").And.ContainKey("reasons").WhoseValue.Should().StartWith("log.csv, line 3, at: found 'yesterday'");
        _run.List("plan.rejected.csv").Should().ContainSingle();
        _run.Plan("--strict").Should().Be(3);
    }

    [Fact]
    public void O6_TheHeldOut_AreRefused_OfTheCampaignAlone()
    {
        var rules = _run.Write("rules.json", """{ "version": 1, "hold_outs": [ { "id": "spring", "salt": "s", "share_basis_points": 10000, "campaign": "spring" } ] }""");

        _run.Plan("--contact-rules", rules, "--campaign", "spring").Should().Be(0, _run.Error);
        _run.List("plan.csv").Should().BeEmpty();
        _run.List("refused.csv").Should().OnlyContain(r => r["why"].Contains("held_out"));

        _run.Plan("--contact-rules", rules, "--campaign", "autumn").Should().Be(0, _run.Error);
        _run.List("plan.csv").Should().HaveCount(3);
    }

    [Fact]
    public void TheFiles_AreASet_TheSameQuestionGivesTheSameBytes_AndStandBesideAnAssessment()
    {
        _run.Plan("--cost", "email=2", "--cost", "letter=120").Should().Be(0, _run.Error);
        var first = Hashes();

        _run.Plan("--cost", "email=2", "--cost", "letter=120").Should().Be(0);
        Hashes().Should().Equal(first);
        foreach (var output in _run.Summary().GetProperty("outputs").EnumerateArray())
            FileSet.Hash(_run.Path($"out/{output.GetProperty("file").GetString()}")).Should().Be(output.GetProperty("sha256").GetString());

        _run.Plan("--jsonl").Should().Be(0, _run.Error);
        Directory.GetFiles(_run.Path("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal).Should().Equal("plan.jsonl", "plan.policy.used.json", "plan.rejected.csv", "plan.summary.json", "refused.jsonl", "waiting.jsonl");

        Dictionary<string, string> Hashes() => Directory.GetFiles(_run.Path("out")).ToDictionary(f => f, FileSet.Hash);
    }

    [Fact]
    public void AFolderInTheWay_LeavesTheOldPlanAsItWas()
    {
        _run.Plan().Should().Be(0);
        var old = FileSet.Hash(_run.Path("out/plan.csv"));
        File.Delete(_run.Path("out/plan.summary.json"));
        Directory.CreateDirectory(_run.Path("out/plan.summary.json/in-the-way"));

        _run.Plan("--days", "2").Should().Be(2);

        FileSet.Hash(_run.Path("out/plan.csv")).Should().Be(old);
    }

    [Fact]
    public void Alone_TheContactsGoToStandardOutput()
    {
        _run.Plan("--out", "-").Should().Be(0, _run.Error);

        _run.Output.Should().StartWith("customer_id,when,channel,template,cost,expected_value,reasons,measure,purpose,priority\nA,2026-11-22T10:00:00+09:00,letter,habit,");
    }

    [Theory]
    [InlineData("--at", "2026-11-21T10:00+09:00", "--at: found '2026-11-21T10:00+09:00', expected a moment not before 2026-11-22")]
    [InlineData("--at", "2026-11-22", "--at: found '2026-11-22', expected a moment such as 2026-11-22T09:30+09:00, with its time")]
    [InlineData("--budget", "1000", "--budget: found a budget without costs, expected --cost for every channel")]
    [InlineData("--cost", "email=2", "--cost: found none of letter, expected one of every channel with a column of addresses")]
    [InlineData("--cost", "mail=2", "--cost: found 'mail', expected one of email, phone")]
    [InlineData("--cost", "email=-2", "--cost: found 'email=-2', expected CHANNEL=AMOUNT, an amount of 0 or more")]
    [InlineData("--capacity", "email", "--capacity: found 'email', expected CHANNEL=N")]
    [InlineData("--chance", "top=5", "--chance: found 'top', expected high, medium or low")]
    [InlineData("--chance", "high=500", "--chance: found 'high=500', expected [CHANNEL:]TIER=PERCENT")]
    [InlineData("--amount", "much", "--amount: found 'much', expected an amount")]
    [InlineData("--days", "0", "found '0', expected a whole number from 1 to 366")]
    [InlineData("--contact-rules", "nowhere.json", "nowhere.json: found no such file")]
    public void WhatCannotBeUsed_IsNamed_AndNothingWritten(string option, string value, string problem)
    {
        _run.Plan(option, value).Should().Be(2);

        _run.Error.Should().StartWith("Nothing was done:").And.Contain(problem);
        Directory.Exists(_run.Path("out")).Should().BeFalse();
    }

    [Fact]
    public void WithoutAZone_TheMomentIsAskedFor_AndAllDocumentsAreReadBeforeAnythingIsDone()
    {
        (_run.Zone, var empty) = (null, _run.Write("x.json", "{}"));

        _run.Plan("--approaches", empty, "--timing", empty).Should().Be(2);

        _run.Error.Should().Contain("--at: found nothing, expected the moment of the question, or --zone, by whose clock it is then");
        System.Text.RegularExpressions.Regex.Count(_run.Error, "x.json, line 1").Should().Be(2);
        _run.Plan("--at", "2026-11-22T10:00+09:00").Should().Be(0, _run.Error);
    }

    [Fact]
    public void AZoneThatIsNone_IsNamed()
    {
        _run.Zone = "Tokyo";

        _run.Plan().Should().Be(2);

        _run.Error.Should().Contain("--zone: found 'Tokyo', expected an IANA id of a time zone, such as Asia/Tokyo");
    }

    /// <summary>C has no row among the contacts here, but is a customer: the opting-out is theirs, and not lost.</summary>
    [Fact]
    public void AStopOfACustomerWithoutAContact_IsToldAsWhatItIs_AndHonoured()
    {
        _run.Contacts("A,Asia/Tokyo,a@example.com,1 Sample Street");
        _run.Log("A,consent,2026-01-05 10:00,email,form,v1", "C,opt_out,2026-01-05 10:00,,,", "C,complaint,2026-01-05 10:00,,,", "N,opt_out,2026-01-05 10:00,,,");

        _run.Plan().Should().Be(0, _run.Error);

        string.Join(' ', _run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Should().Contain("2 rows of the contact logs forbid contacts with 1 customer who has no contact on record (C): nothing is sent to them.").And.Contain("1 row of the contact logs forbids");
        _run.List("plan.rejected.csv").Should().ContainSingle().Which["found"].Should().Be("'N'");
        var refused = _run.List("refused.csv").Single(r => r["customer_id"] == "C");
        refused["why"].Should().Be("no_contact");
        refused["reasons"].Should().Be("no contact is on record | opt_out (log.csv, line 3) | complaint (log.csv, line 4)");
    }

    public void Dispose() => _run.Dispose();

    private IEnumerable<(string, int)> Verdicts() =>
        _run.Summary().GetProperty("counts").GetProperty("verdicts").EnumerateObject().Where(v => v.Value.GetInt32() > 0).Select(v => (v.Name, v.Value.GetInt32()));
}
