using Reactivation.Approaches;
using Reactivation.Cli.Input;

namespace Reactivation.Cli.Tests.Contacts;

/// <summary>Contact logs: every record of the gate from a row, and nothing that is not understood passes for nothing on record.</summary>
public sealed class ContactLogTests : IDisposable
{
    internal const string Header = "customer_id,kind,at,channel,campaign,purpose,withdrawn_at,answered_at,confirmed_at,who,how,wording";

    private readonly ContactRun _run = new();

    [Fact]
    public void EveryKind_IsTheRecordOfTheGate()
    {
        var person = _run.Log(
            "A,consent,2026-01-05 10:00,email,,news,2026-02-01T09:00Z,,,Yamada,web form,v3",
            "A,opt_out,2026-02-02T10:00+09:00,,,,,,,,unsubscribe link,",
            "A,opt_out,2026-02-03,sms,,,,,,,,",
            "A,sent,2026-02-04T10:00+09:00,email,spring,,,,,,,",
            "A,complaint,2026-02-05 10:00,,,,,2026-02-06 10:00,,,case 7,",
            "A,business_relation,2020-01-01,email,,,,,2026-02-01,Sato,order 1,",
            "A,closed,2026-03-01,,,,,,,,,",
            "A,mail_returned,2026-03-02,letter,,,,,,,,");

        person.Consents.Should().Equal(new ConsentRecord("Yamada", Channel.Email, At("2026-01-05T10:00+09:00"), "web form", "v3") { Purpose = "news", WithdrawnAt = At("2026-02-01T09:00Z") });
        person.OptOuts.Should().Equal(new OptOut(At("2026-02-02T10:00+09:00"), "unsubscribe link"), new OptOut(At("2026-02-03T00:00+09:00"), "log.csv, line 4", Channel.Sms));
        person.Sent.Should().Equal(new SentContact(Channel.Email, At("2026-02-04T10:00+09:00"), "spring"));
        person.Complaints.Should().Equal(new Complaint(At("2026-02-05T10:00+09:00"), "case 7", At("2026-02-06T10:00+09:00")));
        person.Relations.Should().Equal(new RelationRecord(RelationKind.BusinessRelation, Channel.Email, At("2020-01-01T00:00+09:00"), "order 1") { ConfirmedAt = At("2026-02-01T00:00+09:00"), ConfirmedBy = "Sato" });
        person.Suppressions.Should().Equal(new Suppression(SuppressionKind.Closed, At("2026-03-01T00:00+09:00")), new Suppression(SuppressionKind.MailReturned, At("2026-03-02T00:00+09:00"), Channel.Letter));
    }

    /// <summary>A8: a day alone may have been any moment of it; a cap counts from its end, so that nobody is contacted too early.</summary>
    [Fact]
    public void OfAContactOnADay_TheCapCountsFromTheDaysEnd() =>
        _run.Log("A,sent,2026-02-04,email,,,,,,,,").Sent.Single().At.Should().Be(At("2026-02-05T00:00+09:00"));

    [Theory]
    [InlineData("A,opt-out,2026-02-04,,,,,,,,,", "kind: found 'opt-out', expected one of consent, opt_out, sent,")]
    [InlineData("A,opt_out,yesterday,,,,,,,,,", "at: found 'yesterday', expected a moment such as 2026-11-22T09:30+09:00, or a day")]
    [InlineData("A,opt_out,,,,,,,,,,", "at: found nothing, expected a moment")]
    [InlineData("A,opt_out,05/01/2026,,,,,,,,,", "at: found '05/01/2026', expected a moment such as 2026-11-22T09:30+09:00, or a day; say in which order")]
    [InlineData("A,opt_out,0001-01-01,,,,,,,,,", "at: found '0001-01-01', expected a moment of the years 1900 to 2200")]
    [InlineData("A,opt_out,2026-02-04,e-mail,,,,,,,,", "channel: found 'e-mail', expected one of email, phone,")]
    [InlineData("A,opt_out,2026-02-04,,,,2026-02-05,,,,,", "withdrawn_at: found '2026-02-05', expected nothing: a record of kind opt_out has no such moment")]
    [InlineData("A,sent,2026-02-04,,,,,,,,,", "channel: found nothing, expected a text: a record of kind sent needs it")]
    [InlineData("A,consent,2026-02-04,email,,,,,,,form,", "wording: found nothing, expected a text: a record of kind consent needs it")]
    [InlineData("A,consent,2026-02-04,email,,,2026-02-03,,,,form,v3", "withdrawn_at: found '2026-02-03', expected a moment not before at, which is '2026-02-04'")]
    [InlineData("A,opened,2026-02-04,email,,,,,,,,", "at: found '2026-02-04', expected a moment such as 2026-11-22T09:30+09:00, with its time")]
    [InlineData("A,sent,2026-02-04T10:00+25:00,email,,,,,,,,", "at: found '2026-02-04T10:00+25:00', expected a moment")]
    public void ARowThatCannotBeRead_IsRejected_AndItsCustomerNotContacted(string row, string problem) =>
        _run.Rejected(row).ToString().Should().StartWith($"log.csv, line 2, {problem}");

    [Theory]
    [InlineData("2026-03-29 02:30", "skips")]
    [InlineData("2026-10-25 02:30", "shows twice")]
    public void ATimeThatTheClockSkipsOrShowsTwice_IsAskedFor(string at, string because)
    {
        var read = _run.Read(["customer_id,zone,jurisdiction,email", "A,Europe/Berlin,EU,a@example.com"], ["customer_id,kind,at", $"A,opt_out,{at}"]);

        read.Rejected.Should().ContainSingle(because).Which.ToString().Should().Be($"log.csv, line 2, at: found '{at}', expected a time that the clocks of Europe/Berlin show once; they are changed then: write the offset too");
        read.Contacts.Unreadable("A").Should().Equal(read.Rejected);
    }

    [Fact]
    public void RowsOfCustomersWithoutAContact_AreCountedAndNamed()
    {
        var read = _run.Read(["customer_id,zone,jurisdiction,email", "A,UTC,JP,a@example.com"], ["customer_id,kind,at", "B,opened,2026-02-04T00:00Z", "B,opt_out,2026-02-04"]);

        read.Notes.Should().Contain("log.csv: rows of customers without a contact: 1");
        read.Rejected.Should().ContainSingle().Which.ToString().Should().Contain("without an offset the customer's zone says it: a column zone in the contacts, or --zone");
    }

    /// <summary>What forbids contacts and lies ahead is a wrong date (2062 for 2026), and must not let its person be contacted till then.</summary>
    [Theory]
    [InlineData("A,opt_out,2062-02-04,,,,,,,,,", "at: found '2062-02-04'")]
    [InlineData("A,complaint,2026-11-22 10:01,,,,,,,,,", "at: found '2026-11-22 10:01'")]
    [InlineData("A,deceased,2026-11-23,,,,,,,,,", "at: found '2026-11-23'")]
    [InlineData("A,consent,2026-01-04,email,,,2062-02-04,,,,form,v3", "withdrawn_at: found '2062-02-04'")]
    public void WhatForbidsContactsAfterTheMoment_IsRejected_AndItsCustomerNotContacted(string row, string problem)
    {
        _run.Files = new InputFiles { Moment = At("2026-11-22T10:00+09:00") };

        var read = _run.Read(["customer_id,zone,jurisdiction,email", "A,Asia/Tokyo,JP,a@example.com"], [Header, row]);

        read.Rejected.Should().ContainSingle().Which.ToString().Should().Be($"log.csv, line 2, {problem}, expected a moment not after the question's, 2026-11-22 10:00 +09:00; --at says a later one");
        read.Contacts.Unreadable("A").Should().Equal(read.Rejected);
        (read.Contacts.StopsAhead, read.Contacts.RecordsAhead).Should().Be((1, 0));
    }

    [Theory]
    [InlineData("A,consent,2026-11-23,email,,,,,,,form,v3", 1)]
    [InlineData("A,sent,2026-11-24,email,,,,,,,,", 1)]
    [InlineData("A,sent,2026-11-22,email,,,,,,,,", 0)]
    [InlineData("A,complaint,2026-11-21,,,,,2026-11-23,,,,", 1)]
    [InlineData("A,opt_out,2026-11-22 10:00,,,,,,,,,", 0)]
    public void OtherRecordsAfterTheMoment_AreCounted(string row, int ahead)
    {
        _run.Files = new InputFiles { Moment = At("2026-11-22T10:00+09:00") };

        var read = _run.Read(["customer_id,zone,jurisdiction,email", "A,Asia/Tokyo,JP,a@example.com"], [Header, row]);

        read.Rejected.Should().BeEmpty();
        (read.Contacts.StopsAhead, read.Contacts.RecordsAhead).Should().Be((0, ahead));
    }

    [Fact]
    public void WhatForbidsContactsOfNobody_IsListedWithItsPlace_UnlessTheContactFileHasTheCustomer()
    {
        var read = _run.Read(
            ["customer_id,zone,jurisdiction,email", "A,UTC,JP,a@example.com", "R,Nowhere,JP,r@example.com"],
            ["customer_id,kind,at", "A-1,opt_out,2026-02-04T00:00Z", ",closed,2026-02-04T00:00Z", "R,opt_out,2026-02-04T00:00Z", "R,opened,2026-02-04T00:00Z", "Z,opened,2026-02-04T00:00Z"]);

        read.Rejected.Select(r => r.ToString()).Should().SatisfyRespectively(
            r => r.Should().StartWith("contacts.csv, line 3, zone: found 'Nowhere'"),
            r => r.Should().StartWith("log.csv, line 2, customer_id: found 'A-1', expected a customer with a contact in contacts.csv"),
            r => r.Should().StartWith("log.csv, line 3, customer_id: found nothing, expected the customer's id"));
        read.Contacts.StopsOfNobody.Should().Be(2);
        read.Notes.Should().Contain("log.csv: rows of customers without a contact: 1");
    }

    [Theory]
    [InlineData("A,complaint,2026-02-05 10:00,,,,,2026-02-05,,,,")]
    [InlineData("A,consent,2026-02-05 10:00,email,,,2026-02-05,,,,form,v3")]
    public void ADayThatClosesARecord_IsNotBeforeATimeOfTheSameDay(string row)
    {
        var person = _run.Log(row);

        (person.Complaints.Select(c => c.AnsweredAt).Concat(person.Consents.Select(c => c.WithdrawnAt))).Should().Equal(At("2026-02-05T10:00+09:00"));
    }

    [Fact]
    public void ADayBefore_IsBefore() =>
        _run.Rejected("A,complaint,2026-02-05 00:00,,,,,2026-02-04,,,,").ToString().Should().StartWith("log.csv, line 2, answered_at: found '2026-02-04', expected a moment not before at");

    /// <summary>A system that exports each kind to a file of its own needs no column for it.</summary>
    [Fact]
    public void AHeaderMap_SaysTheKindOfAWholeFile()
    {
        _run.Files = new InputFiles { Map = new(_run.Write("map.json", """{ "version": 1, "contact_log": [ { "file": "log*.csv", "columns": { "日時": "at" }, "constants": { "kind": "opt_out", "channel": "email", "how": "unsubscribe list" } } ] }""")) };

        var read = _run.Read(["customer_id,zone,jurisdiction,email", "A,Asia/Tokyo,JP,a@example.com"], ["customer_id,日時", "A,２０２６年２月４日 9:05"]);

        read.Contacts.Find("A")!.ToPerson().OptOuts.Should().Equal(new OptOut(At("2026-02-04T09:05+09:00"), "unsubscribe list", Channel.Email));
    }

    public void Dispose() => _run.Dispose();

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
