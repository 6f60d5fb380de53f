namespace Reactivation.Cli.Tests.Messages;

/// <summary>The files that say who writes and what is said: all problems of all files at once, each with its place.</summary>
public sealed class MessageInputTests : IDisposable
{
    private readonly CommandRun _run = new();

    public MessageInputTests() => SmallShop.Write(_run, ("C1", "price_competition", SmallShop.Contact("佐藤", "ja")));

    [Fact]
    public void TheProblemsOfAllFiles_AreToldTogether()
    {
        _run.Write("sender.json", """{ "version": 1, "company": "A\nB", "persn": "x", "opt_out_link": "https://example.com/?c={id}", "opt_out_email": "nobody", "postal_address": 5 }""");
        _run.Write(
            "values.json",
            "{ \"version\": 2,",
            "  \"templates\": {",
            "    \"prise\": {},",
            "    \"habit\": { \"offer\": { \"kind\": \"percent_off\", \"value\": 10, \"valid_until\": \"2026-12-31\" } },",
            "    \"price\": { \"offer\": { \"kind\": \"percent_off\", \"value\": 120, \"valid_until\": \"2026-11-21\", \"currency\": \"yen\", \"link\": \"ftp://x\" },",
            "      \"values\": { \"points\": [], \"pionts\": [\"x\"], \"offer\": \"x\" } },",
            "    \"survey\": { \"values\": { \"minutes\": \"five\", \"deadline\": { \"de\": \"x\", \"en\": \"a\\nb\" } } } } }");
        _run.Write("offer.json", """{ "version": 1, "kind": "half", "value": "x" }""");

        SmallShop.Messages(_run, "--offer", _run.Path("offer.json"), "--template", "priec").Should().Be(2);

        _run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(", expected")[0].Trim()).Should().BeEquivalentTo(
            "Nothing was done:",
            "sender.json, line 1, column 36, persn: found the member 'persn'",
            "sender.json, line 1, column 1: found no person",
            "values.json, line 1, column 14, version: found version 2",
            "values.json, line 3, column 5, templates.prise: found the template 'prise'",
            "values.json, line 4, column 25, templates.habit.offer: found an offer, which habit does not tell",
            "values.json, line 5, column 59, templates.price.offer.value: found the value 120",
            "values.json, line 5, column 79, templates.price.offer.valid_until: found an offer that ended before 2026-11-22",
            "values.json, line 5, column 105, templates.price.offer.currency: found something that is no currency",
            "values.json, line 5, column 120, templates.price.offer.link: found 'ftp://x'",
            "values.json, line 6, column 29, templates.price.values.points: found an array",
            "values.json, line 6, column 33, templates.price.values.pionts: found the value 'pionts'",
            "values.json, line 6, column 50, templates.price.values.offer: found the value 'offer'",
            "values.json, line 7, column 40, templates.survey.values.minutes: found 'five'",
            "values.json, line 7, column 62, templates.survey.values.deadline.de: found the member 'de'",
            "values.json, line 7, column 79, templates.survey.values.deadline.en: found 'a�b'",
            "offer.json, line 1, column 1: found an offer without valid_until",
            "offer.json, line 1, column 25, kind: found 'half'",
            "offer.json, line 1, column 42, value: found 'x'",
            "--template: found 'priec'",
            "See: reactivation messages --help");
    }

    [Fact]
    public void ASender_IsCheckedAsAMessageWouldBe()
    {
        _run.Write("sender.json", """{ "version": 1, "company": "A\nB", "person": "x", "opt_out_link": "https://example.com/?c={id}", "information_link": "//x", "opt_out_email": "nobody", "postal_address": 5 }""");

        SmallShop.Messages(_run).Should().Be(2);

        _run.Error.Split('\n').Where(l => l.Contains("sender.json", StringComparison.Ordinal)).Select(l => l.Split(": found")[0].Trim()).Distinct().Should().BeEquivalentTo(
            "sender.json, line 1, column 28, company",
            "sender.json, line 1, column 67, opt_out_link",
            "sender.json, line 1, column 118, information_link",
            "sender.json, line 1, column 142, opt_out_email",
            "sender.json, line 1, column 170, postal_address");
    }

    [Theory]
    [InlineData("email", "JP", "no contact", "no opt_out_link or opt_out_email", "no postal_address")]
    [InlineData("email", "US", "no opt_out_link or opt_out_email", "no postal_address")]
    [InlineData("email", "EU", "no contact", "no opt_out_link or opt_out_email")]
    [InlineData("sms", "JP", "no information_link with the contact for complaints", "no information_link with the postal address", "no opt_out_link")]
    [InlineData("letter", "JP")]
    public void L2_WhatTheLawAsksForAndTheSenderLacks_IsToldBeforeAnythingIsComposed(string form, string jurisdiction, params string[] lacking)
    {
        _run.Write("sender.json", """{ "version": 1, "company": "みほん商店", "person": "鈴木" }""");
        _run.Write("contacts.csv", "customer_id,language,zone,email,sms,letter", "C1,ja,Asia/Tokyo,a@example.com,090-0000-0000,x");

        SmallShop.Messages(_run, "--form", form, "--jurisdiction", jurisdiction, "--out", _run.Path("out")).Should().Be(lacking.Length == 0 ? 0 : 2, _run.Error);

        _run.Error.Split('\n').Where(l => l.Contains("sender.json", StringComparison.Ordinal)).Select(l => l.Split(": found ")[1].Split(", expected")[0]).Order(StringComparer.Ordinal).Should().Equal(lacking);
        Directory.Exists(_run.Path("out")).Should().Be(lacking.Length == 0);
    }

    [Fact]
    public void TheOfferForAll_GoesToTemplatesThatMakeOne_AndHaveNoneOfTheirOwn()
    {
        _run.Write("offer.json", """{ "version": 1, "kind": "amount_off", "value": 500, "valid_until": "2026-12-01", "conditions": { "ja": "お一人様1回" }, "link": "https://example.com/o?c={customer_id}" }""");
        _run.Write("values.json", """{ "version": 1, "templates": { "price": { "values": { "points": ["x"] } }, "training": { "product": "y", "link": "https://example.com/t", "values": { "support": ["z"] } } } }""");

        SmallShop.Messages(_run, "--offer", _run.Path("offer.json")).Should().Be(0, _run.Error);
        _run.Output.Should().Contain("500円（税込）割引").And.Contain("お一人様1回").And.Contain("https://example.com/o?c=C1");
        SmallShop.Messages(_run, "--offer", _run.Path("offer.json"), "--template", "training").Should().Be(0, _run.Error);
        _run.Output.Should().Contain("1 message composed.").And.NotContain("500円");

        _run.Write("values.json", """{ "version": 1, "link": "https://example.com/", "templates": { "forgotten": { "offer": null, "values": { "news": ["x"] } } } }""");
        SmallShop.Messages(_run, "--offer", _run.Path("offer.json"), "--template", "forgotten").Should().Be(0, _run.Error);
        _run.Output.Should().Contain("1 message composed.").And.NotContain("500円", "none is said on purpose");
    }

    [Fact]
    public void AReaderWithoutALanguage_GetsTheOneThatIsStated()
    {
        _run.Write("contacts.csv", "customer_id,zone,jurisdiction,email", "C1,Asia/Tokyo,JP,a@example.com");

        SmallShop.Messages(_run, "--contact-lang", "en").Should().Be(0, _run.Error);

        _run.Output.Should().Contain("price.en email").And.Contain("Dear customer,");
    }

    [Fact]
    public void ASenderInOneLanguageOnly_WritesInThatLanguageOnly()
    {
        SmallShop.Write(_run, ("C1", "price_competition", SmallShop.Contact("佐藤", "ja")), ("C2", "price_competition", SmallShop.Contact("Smith", "en")));
        _run.Write("sender.json", """{ "version": 1, "postal_address": "x", "contact": "y", "opt_out_email": "stop@example.com", "ja": { "company": "みほん商店", "person": "鈴木" } }""");

        SmallShop.Messages(_run).Should().Be(0, _run.Error);

        _run.Output.Should().Contain("1 message composed.").And.Contain("1 × sender: found no sender in en");
    }

    /// <summary>The line is each row's own; the reason is one.</summary>
    [Fact]
    public void RowsThatCannotBeRead_ForTheSameReason_AreOneReason()
    {
        SmallShop.Write(_run, ("C1", "", SmallShop.Contact("Smith", "eng")), ("C2", "", SmallShop.Contact("Smith", "eng")), ("C3", "", SmallShop.Contact("Smith", "en")));

        SmallShop.Messages(_run).Should().Be(0, _run.Error);

        _run.Output.Should().Contain("  2 × contacts.csv, language: found 'eng', expected one of en, ja, or nothing");
    }

    /// <summary>L2: what no message can be sent with is told before any is composed, with its place.</summary>
    [Theory]
    [InlineData("--values", """{ "version": 1, "templates": { "price": { "offer": { "kind": "percent_off", "value": 10, "valid_until": "2026-12-31", "conditions": { "en": "once" } }, "values": { "points": ["x"] } } } }""", "extra.json, $.templates.price.offer.conditions.ja: found nothing, expected Offer.Conditions")]
    [InlineData("--offer", """{ "version": 1, "kind": "percent_off", "value": 10, "valid_until": "2026-12-31" }""", "extra.json, $.conditions.ja: found nothing, expected Offer.Conditions")]
    public void AnOfferWithoutConditions_IsToldBeforeAnythingIsComposed(string option, string json, string problem)
    {
        _run.Write("extra.json", json);
        if (option == "--offer")
            _run.Write("values.json", """{ "version": 1, "templates": { "price": { "values": { "points": { "en": ["x"], "ja": ["x"] } } } } }""");

        SmallShop.Messages(_run, option, _run.Path("extra.json"), "--template", "price").Should().Be(2);

        _run.Error.Should().Contain(problem).And.NotContain("conditions.en", "no reader is written to in English");
        SmallShop.Messages(_run, option, _run.Path("extra.json"), "--template", "price", "--lang", "ja").Should().Be(2);
        _run.Error.Should().Contain("特典の条件");
    }

    public void Dispose() => _run.Dispose();
}
