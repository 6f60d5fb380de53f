using Reactivation.Approaches;
using Reactivation.Cli.Input;
using Reactivation.Messages;

namespace Reactivation.Cli.Tests.Contacts;

/// <summary>The contact file: who is written to, where, by whose law.</summary>
public sealed class ContactFileTests : IDisposable
{
    private readonly ContactRun _run = new();

    [Fact]
    public void ARow_IsThePersonOfTheGate_AndTheReaderOfMessages()
    {
        var contact = _run.Read(
            ["customer_id,person,company,department,title,language,zone,jurisdiction,audience,email,email_state,phone,letter", "A,山田太郎,見本商事,総務部,,ja,Asia/Tokyo,JP,business,a@example.com,bouncing,03-0000-0000,"])
            .Contacts.Find("A")!;

        contact.ToRecipient(Language.English).Should().Be(new Recipient(Language.Japanese) { Person = "山田太郎", Company = "見本商事", Department = "総務部" });
        contact.AddressOn(Channel.Email).Should().Be("a@example.com");
        contact.AddressOn(Channel.Letter).Should().BeNull();
        var person = contact.ToPerson();
        (person.Zone.Id, person.Jurisdiction, person.Audience).Should().Be(("Asia/Tokyo", "JP", Audience.Business));
        new[] { Channel.Email, Channel.Phone, Channel.Letter, Channel.Sms }.Select(person.AddressOn).Should().Equal(AddressState.Bouncing, AddressState.Usable, AddressState.Missing, AddressState.Missing);
    }

    [Fact]
    public void WhatIsNotThere_IsTheStricterOrWhatTheUserStates()
    {
        _run.Files = new InputFiles { Zone = ContactRun.Zone("Europe/Berlin"), Jurisdiction = "EU" };

        var contact = _run.Read(["customer_id,email", "A,a@example.com"]).Contacts.Find("A")!;

        contact.ToRecipient(Language.English).Should().Be(new Recipient(Language.English));
        var person = contact.ToPerson();
        (person.Zone.Id, person.Jurisdiction, person.Audience).Should().Be(("Europe/Berlin", "EU", Audience.Consumer));
    }

    [Theory]
    [InlineData("email", "a@example.com", AddressState.Usable)]
    [InlineData("email", "a.example.com", AddressState.Invalid)]
    [InlineData("email", "a@b@example.com", AddressState.Invalid)]
    [InlineData("email", "@example.com", AddressState.Invalid)]
    [InlineData("email", "a b@example.com", AddressState.Invalid)]
    [InlineData("phone", "+81 3 0000 0000", AddressState.Usable)]
    [InlineData("sms", "12345", AddressState.Invalid)]
    [InlineData("letter", "x", AddressState.Usable)]
    public void WhatCannotBeAnAddress_IsInvalid(string channel, string address, AddressState state) =>
        _run.Read([$"customer_id,zone,jurisdiction,{channel}", $"A,UTC,JP,{address}"]).Contacts.Find("A")!.ToPerson().AddressOn(new Channel(channel)).Should().Be(state);

    [Theory]
    [InlineData("A,,JP,,,a@example.com,", "zone: found nothing, expected an IANA id of a time zone, such as Asia/Tokyo; --zone says it")]
    [InlineData("A,Tokyo,JP,,,a@example.com,", "zone: found 'Tokyo', expected an IANA id")]
    [InlineData("A,../etc,JP,,,a@example.com,", "zone: found '../etc', expected an IANA id")]
    [InlineData("A,UTC,,,,a@example.com,", "jurisdiction: found nothing, expected whose law applies, such as JP, US or EU; --jurisdiction says it")]
    [InlineData("A,UTC,JP,fr,,a@example.com,", "language: found 'fr', expected one of en, ja")]
    [InlineData("A,UTC,JP,,staff,a@example.com,", "audience: found 'staff', expected one of consumer, business")]
    [InlineData("A,UTC,JP,,,a@example.com,dead", "email_state: found 'dead', expected one of usable, invalid, bouncing")]
    [InlineData(",UTC,JP,,,a@example.com,", "customer_id: found nothing, expected the customer's id")]
    public void ARowThatCannotBeRead_IsRejectedWithItsPlace_AndItsCustomerNotContacted(string row, string problem)
    {
        var read = _run.Read(["customer_id,zone,jurisdiction,language,audience,email,email_state", row]);

        read.Rejected.Should().ContainSingle().Which.ToString().Should().StartWith($"contacts.csv, line 2, {problem}");
        read.Contacts.Count.Should().Be(0);
        if (row[0] == 'A')
            read.Contacts.Unreadable("A").Should().Equal(read.Rejected);
    }

    [Fact]
    public void ASecondContactOfOneCustomer_LeavesNobodyToWriteTo()
    {
        var read = _run.Read(["customer_id,zone,jurisdiction,email", "A,UTC,JP,a@example.com", "A,UTC,JP,b@example.com"]);

        read.Rejected.Should().ContainSingle().Which.ToString().Should().Be("contacts.csv, line 3, customer_id: found a second contact of customer A, expected one contact a customer; the first is on line 2");
        read.Contacts.Unreadable("A").Should().Equal(read.Rejected);
    }

    [Fact]
    public void ContactsOfNobody_AreNamed() =>
        _run.Read(["customer_id,zone,jurisdiction,email", "A,UTC,JP,a@example.com", "Z,UTC,JP,z@example.com"]).Notes.Should().Contain("contacts.csv: 1 contacts are of nobody in the other files");

    [Fact]
    public void AHeaderWithoutAChannel_OrWithAStateAlone_IsRefused_TogetherWithTheLogs()
    {
        var read = () => _run.Read(["customer_id,email_state"], ["customer_id,at"]);

        read.Should().Throw<InputException>().Which.Problems.Select(p => p.ToString()).Should().SatisfyRespectively(
            p => p.Should().StartWith("contacts.csv, line 1: found the columns customer_id, email_state, expected a column with addresses: email, phone"),
            p => p.Should().StartWith("contacts.csv, line 1, email_state: found the state of an address, expected a column email with the address too"),
            p => p.Should().StartWith("log.csv, line 1: found the columns customer_id, at, expected a column kind"));
    }

    /// <summary>A state that is not read would let a bouncing address be written to.</summary>
    [Theory]
    [InlineData("email_status", "email_state")]
    [InlineData("juristiction", "jurisdiction")]
    public void AHeaderThatIsNearlyAColumn_IsRefused(string header, string column)
    {
        var read = () => _run.Read([$"customer_id,email,{header}"]);

        read.Should().Throw<InputException>().WithMessage($"contacts.csv, line 1, {header}: found '{header}', which is nearly a column, expected {column}*");
    }

    [Fact]
    public void OtherHeaders_AreTheUsersOwnAffair() =>
        _run.Read(["customer_id,zone,jurisdiction,email,phone2,note,email_opened_times", "A,UTC,JP,a@example.com,1,x,3"]).IgnoredColumns.Should().Equal("phone2", "note", "email_opened_times");

    [Fact]
    public void AHeaderMap_SaysWhichColumnIsWhat_OneForSeveralChannels_AndAliasesJoin()
    {
        _run.Files = new InputFiles
        {
            Map = new(_run.Write("map.json", """{ "version": 1, "contacts": { "columns": { "会員番号": "customer_id", "メール": ["email", "webinar"], "言語": { "to": "language", "values": { "日本語": "ja" } } }, "constants": { "zone": "Asia/Tokyo", "jurisdiction": "JP" } } }""")),
            Aliases = new(_run.Write("aliases.csv", "alias,customer_id", "A-old,A")),
        };

        var contact = _run.Read(["会員番号,メール,言語", "A-old,a@example.com,日本語"]).Contacts.Find("A")!;

        (contact.Language, contact.AddressOn(Channel.Webinar), contact.Zone.Id).Should().Be((Language.Japanese, "a@example.com", "Asia/Tokyo"));
    }

    public void Dispose() => _run.Dispose();
}
