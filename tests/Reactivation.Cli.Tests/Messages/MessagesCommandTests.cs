using System.Text.Json;
using Reactivation.Cli.Output.Views;

namespace Reactivation.Cli.Tests.Messages;

/// <summary><c>reactivation messages</c>: by cause, in the reader's language, refused with every reason.</summary>
public sealed class MessagesCommandTests : IDisposable
{
    private readonly CommandRun _run = new();

    [Theory]
    [InlineData("ja", "email")]
    [InlineData("en", "email")]
    [InlineData("ja", "sms")]
    [InlineData("en", "letter")]
    public void EachCause_GetsItsTemplate_InTheReadersLanguage(string language, string form)
    {
        var (person, company, title) = language == "ja" ? ("佐藤 花子", "株式会社みほん", "") : ("Smith", "Example Works", "Ms.");
        SmallShop.Write(
            _run,
            ("C-price", "price_competition", SmallShop.Contact(person, language, company, title)),
            ("C-staff", "staff", SmallShop.Contact(person, language, company, title)),
            ("C-product", "product_quality", SmallShop.Contact(person, language)),
            ("C-none", "", SmallShop.Contact(person, language)));

        SmallShop.Messages(_run, "--form", form, "--lang", language, "--carrier", "japan", "--out", _run.Path("out"), "--preview", "2").Should().Be(0, _run.Error);

        Golden.ShouldBe($"messages.{language}.{form}.csv", File.ReadAllText(_run.Path("out/messages.csv")));
        Golden.ShouldBe($"messages.{language}.{form}.txt", _run.Output.Replace(_run.Folder, "", StringComparison.Ordinal));
        _run.Read("out/messages.refused.csv").Should().ContainSingle("there is a header");
        _run.Output.Replace(_run.Folder, "", StringComparison.Ordinal).Split('\n').Should().OnlyContain(l => Lines.Cells(l) <= 100, "how long the folder's name is, is the machine's");
    }

    [Fact]
    public void WhatCannotBeComposed_IsRefusedWithEveryProblem()
    {
        SmallShop.Write(
            _run,
            ("C1", "price_competition", SmallShop.Contact("A\nB", "ja")),
            ("C2", "price_competition", SmallShop.Contact("Smith", "", email: "nowhere", jurisdiction: "BR")),
            ("C3", "price_competition", ""),
            ("C4", "needs_changed", SmallShop.Contact("Smith", "en")),
            ("C5", "price_competition", SmallShop.Contact("佐藤", "ja")));
        _run.Write("values.json", """{ "version": 1, "templates": { "forgotten": { "offer": { "kind": "percent_off", "value": 10, "valid_until": "2026-12-31", "conditions": "x" }, "link": "https://example.com/", "values": { "news": { "en": ["new"] } } } } }""");

        SmallShop.Messages(_run, "--out", _run.Path("out")).Should().Be(0, _run.Error);

        _run.Read("out/messages.csv").Should().ContainSingle("there is a header");
        var refused = _run.Read("out/messages.refused.csv").Skip(1).Select(l => l.Split(',')).ToList();
        refused.Where(r => r[0] == "C1").Select(r => r[4]).Should().Equal("offer", "offer_until", "link", "points", "Recipient.Person");
        refused.Where(r => r[0] == "C2").Select(r => r[4]).Should().Equal("language", "email", "jurisdiction");
        refused.Where(r => r[0] == "C3").Select(r => r[4]).Should().Equal("contact");
        refused.Where(r => r[0] == "C4").Select(r => r[4]).Should().Equal("link", "news");
        refused.Where(r => r[0] == "C5").Select(r => r[4]).Should().Equal("offer", "offer_until", "link", "points");
        _run.Output.Should().Contain("0 messages composed.").And.Contain("5 customers get none, because:").And.Contain("2 × price.ja, points: found no value");

        SmallShop.Messages(_run, "--out", _run.Path("out"), "--template", "forgotten").Should().Be(0, _run.Error);
        _run.Read("out/messages.refused.csv").Skip(1).Select(l => l.Split(',')).Single(r => r[0] == "C4")[5].Should().StartWith("a discount against the guard rail no-discount-for-changed-needs");
    }

    [Fact]
    public void AClosedOffer_IsLeftOut_WhereThatIsAskedFor()
    {
        SmallShop.Write(_run, ("C4", "needs_changed", SmallShop.Contact("Smith", "en")), ("C5", "left_over", SmallShop.Contact("Smith", "en")));

        SmallShop.Messages(_run, "--leave-closed-offers-out", "--template", "forgotten").Should().Be(0, _run.Error);
        _run.Output.Should().Contain("2 messages composed.").And.Contain("2 of them without the offer, because a guard rail closes it.").And.NotContain("10% off");
        SmallShop.Messages(_run, "--leave-closed-offers-out", "--template", "price").Should().Be(0, _run.Error);
        _run.Output.Should().Contain("0 messages composed.", "the template for the price makes an offer or says nothing");
    }

    [Fact]
    public void AListOfEverything_IsAsLongAsTheAssessedList_AndTiersNarrowIt()
    {
        _run.Run("demo", "--customers", "400", "--out", _run.Path("demo"), "--top", "0").Should().Be(0, _run.Error);
        var list = _run.Read("demo/assessments.csv").Skip(1).Select(l => l.Split(',')).Where(c => c[7] != "none").ToList();
        SmallShop.Write(_run);
        _run.Write("contacts.csv", ["customer_id,person,language,zone,jurisdiction,email", .. list.Select(c => $"{c[0]},Smith,en,Asia/Tokyo,JP,a@example.com")]);
        string[] files = ["--events", _run.Path("demo/events.csv"), "--customers", _run.Path("demo/customers.csv"), "--contacts", _run.Path("contacts.csv"), "--sender", _run.Path("sender.json"), "--values", _run.Path("values.json"), "--as-of", "2026-11-22", "--leave-closed-offers-out", "--jsonl", "--out", "-"];

        _run.Run(["messages", .. files]).Should().Be(0, _run.Error);
        Ids().Should().Equal(list.Select(c => c[0]), "the list's order is kept, and nobody is left out");
        _run.Run(["messages", .. files, "--tier", "high,low"]).Should().Be(0, _run.Error);
        Ids().Should().Equal(list.Where(c => c[7] is "high" or "low").Select(c => c[0]));

        IEnumerable<string> Ids() => _run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("customer_id").GetString()!);
    }

    [Fact]
    public void APlan_NamesTemplateAndChannel_AndNobodyElseIsWrittenTo()
    {
        SmallShop.Write(_run, ("C1", "", SmallShop.Contact("佐藤", "ja")), ("C2", "", SmallShop.Contact("Smith", "en")), ("C3", "", SmallShop.Contact("Smith", "en")));
        var plan = _run.Write("plan.csv", "customer_id,when,channel,template", "C1,2026-11-23,sms,discount", "C2,2026-11-24,letter,staff", "C9,2026-11-24,letter,staff");

        SmallShop.Messages(_run, "--plan", plan, "--use", "discount=price", "--out", _run.Path("out")).Should().Be(0, _run.Error);

        var list = _run.Read("out/messages.csv");
        list.Where(l => l.StartsWith("C1,", StringComparison.Ordinal) || l.StartsWith("C2,", StringComparison.Ordinal) || l.StartsWith("C3,", StringComparison.Ordinal)).Select(l => string.Join(',', l.Split(',').Take(4))).Should().Equal("C1,price,sms,ja", "C2,staff,letter,en");
        _run.Read("out/messages.refused.csv").Skip(1).Should().ContainSingle().Which.Should().StartWith("C9,staff,letter,,customer_id,a customer of the plan whom the files do not know");
    }

    [Fact]
    public void APlanThatCannotBeUsed_IsToldByLine()
    {
        SmallShop.Write(_run, ("C1", "", SmallShop.Contact("佐藤", "ja")));
        var plan = _run.Write("plan.csv", "customer_id,channel,template,when,purpose", "C1,ads,price,2026-11-23,news", ",sms,price,2026-11-23,news", "C1,sms,,2026-11-23,news", "C2,sms,price,2026-11-23,news", "C2,sms,price,2026-11-23,news", "C3,sms,prise,2026-11-23,news", "C4,sms,price,2026-11-23T10:00:00,news", "C5,sms,price,2026-11-23,", "C6,sms,price,,news");

        SmallShop.Messages(_run, "--plan", plan).Should().Be(2);

        _run.Error.Should().ContainAll("plan.csv, line 2, channel: found 'ads'", "plan.csv, line 3, customer_id: found nothing", "plan.csv, line 4, template: found nothing", "plan.csv, line 6, customer_id: found a second row of customer C2", "plan.csv, line 7, template: found 'prise'", "plan.csv, line 8, when: found '2026-11-23T10:00:00'", "plan.csv, line 9, purpose: found nothing", "plan.csv, line 10, when: found nothing");
    }

    [Fact]
    public void OwnTemplates_AreUsed()
    {
        SmallShop.Write(_run, ("C1", "price_competition", SmallShop.Contact("佐藤", "ja")));
        Directory.CreateDirectory(_run.Path("mine"));
        _run.Write("mine/price.ja.txt", "id: price", "language: ja", "purpose: win_back", "cause: price", "title: 値下げ", "uses: salutation", "value percent count required \"5\" 値下げの割合", "--- email subject", "{{ percent }}%の値下げ", "--- email text", "{{ salutation }}", "{{ percent }}%値下げしました。");
        _run.Write("values.json", """{ "version": 1, "templates": { "price": { "values": { "percent": 7 } } } }""");

        SmallShop.Messages(_run, "--templates", _run.Path("mine")).Should().Be(0, _run.Error);

        _run.Output.Should().Contain("7%値下げしました。").And.Contain("送信者：みほん商店", "what the law asks for is in no template");
    }

    /// <summary>A stranger's template may parse and still take more than its bounds allow: that is a refusal, no crash.</summary>
    [Fact]
    public void ATemplateBeyondItsBounds_IsRefused()
    {
        SmallShop.Write(_run, ("C1", "price_competition", SmallShop.Contact("佐藤", "ja")));
        Directory.CreateDirectory(_run.Path("mine"));
        _run.Write("mine/price.ja.txt", "id: price", "language: ja", "purpose: win_back", "cause: price", "title: 長い", "value points list required \"a\" 点", "--- letter", "{{ for x in points }}{{ for y in points }}{{ y }}{{ end }}{{ end }}");
        _run.Write("values.json", $$"""{ "version": 1, "templates": { "price": { "values": { "points": [{{string.Join(',', Enumerable.Repeat("\"x\"", 1000))}}] } } } }""");

        SmallShop.Messages(_run, "--templates", _run.Path("mine"), "--form", "letter").Should().Be(0, _run.Error);

        _run.Output.Should().Contain("0 messages composed.").And.Contain("found more than 100000 steps");
    }

    [Fact]
    public void Sms_PartsAndCost_AreKnownBeforeSending()
    {
        SmallShop.Write(_run, ("C1", "price_competition", SmallShop.Contact("佐藤", "ja")));

        SmallShop.Messages(_run, "--form", "sms", "--carrier", "japan", "--cost-per-part", "3.3", "--out", _run.Path("out")).Should().Be(0, _run.Error);
        _run.Output.Should().Contain("SMS parts, which cost");
        SmallShop.Messages(_run, "--form", "sms", "--carrier", "single").Should().Be(0, _run.Error);
        _run.Output.Should().Contain("expected at most 1 for the carrier 'single'");
    }

    [Fact]
    public void TheDemo_BringsWhatMessagesNeed()
    {
        _run.Run("demo", "--customers", "200", "--out", _run.Path("demo"), "--top", "0").Should().Be(0, _run.Error);
        string.Join(' ', _run.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).Should().Contain("reactivation messages --events").And.Contain($"--plan {_run.Path("demo/plan.csv")}");

        foreach (var form in new[] { "email", "sms" })
        {
            _run.Run("messages", "--events", _run.Path("demo/events.csv"), "--customers", _run.Path("demo/customers.csv"), "--contacts", _run.Path("demo/contacts.csv"), "--sender", _run.Path("demo/sender.json"), "--values", _run.Path("demo/values.json"), "--as-of", "2026-11-22", "--form", form, "--leave-closed-offers-out", "--out", _run.Path("out")).Should().Be(0, _run.Error);
            _run.Read("out/messages.refused.csv").Skip(1).Should().OnlyContain(l => l.Split(',', StringSplitOptions.None)[4] == form, "addresses are missing here and there, but no value");
            _run.Output.Should().NotContain("\n0 messages");
        }

        var next = _run.Path("next");
        _run.Run("demo", "--customers", "200", "--out", next, "--top", "0").Should().Be(0, _run.Error);
        var words = _run.Output[_run.Output.IndexOf("reactivation messages", StringComparison.Ordinal)..].Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        _run.Run(words[1..]).Should().Be(0, _run.Error);
        _run.Read("next/messages.csv").Should().HaveCountGreaterThan(1);
    }

    public void Dispose() => _run.Dispose();
}
