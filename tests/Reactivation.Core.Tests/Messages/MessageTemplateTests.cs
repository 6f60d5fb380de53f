using System.Collections.Immutable;
using Reactivation.Causes;
using Reactivation.Customers;
using Reactivation.Messages;

namespace Reactivation.Tests.Messages;

/// <summary>M4: templates of one's own — what a file says, what a bad one is told when it is registered, what bad values are told before anything is sent.</summary>
public class MessageTemplateTests
{
    private const string Good = """
        id: mine
        language: en
        purpose: win_back
        cause: price
        reasons: cost_reduction
        title: A test
        uses: salutation sender_company last_purchase?
        value points list required "free delivery; a smaller size" what has become cheaper
        value shop link required "https://example.com/" the shop
        value people count optional "3" how many

        --- email subject
        From {{ sender_company }}
        --- email text
        {{ salutation }}
        {{ for x in points }}- {{ x }}
        {{ end }}{{ if last_purchase }}Since {{ last_purchase }}.{{ end }}{{ if people }}{{ people }}{{ end }}
        {{ shop }}
        --- sms
        {{ sender_company }} {{ shop }}
        """;

    private static readonly TemplateValues Values = TemplateValues.Of(
        ("salutation", "Dear Ms. Smith,"), ("sender_company", "Sample Shop"), ("points", ImmutableArray.Create("free delivery")), ("shop", "https://example.com/a?b=1&c=2"), ("last_purchase", TemplateValue.Null), ("people", 3));

    [Fact]
    public void M4_AFile_IsATemplate()
    {
        var template = MessageTemplate.Parse(Good);

        (template.Id, template.Language, template.Purpose, template.Cause, template.Title).Should().Be(("mine", Language.English, MessagePurpose.WinBack, Cause.Price, "A test"));
        template.Reasons.Should().Equal(LeavingReason.CostReduction);
        template.Forms.Should().Equal(MessageForm.Email, MessageForm.Sms);
        template.Values.Select(v => v.ToString()).Should().Equal("salutation lines required", "sender_company text required", "last_purchase text optional", "points list required", "shop link required", "people count optional");
        template.NamesFor(MessageForm.Sms).Should().Equal("sender_company", "shop");
        template.Check(MessageForm.Email, Values).Should().BeEmpty();
        template.Render("email text", Values).Should().Be("Dear Ms. Smith,\n- free delivery\n3\nhttps://example.com/a?b=1&c=2\n");
        template.Render("email subject", Values).Should().Be("From Sample Shop");
        template.Render("letter", Values).Should().BeNull();
    }

    [Theory]
    [InlineData("id: mine", "id: -", "1,5: found the id '-', expected letters, digits, '-' and '_', not at the end a '-'")]
    [InlineData("language: en", "language: fr", "2,11: found the language 'fr', expected ja or en")]
    [InlineData("purpose: win_back", "porpose: win_back", "1,1: found no 'purpose', expected a line 'purpose: …' in the head|3,1: found 'porpose', expected one of id, language, purpose, cause, reasons, title, uses with ':', or a line that begins with 'value'; did you mean 'purpose'?")]
    [InlineData("cost_reduction", "cost_reduktion", "5,10: found the reason 'cost_reduktion', expected codes of reasons for leaving; did you mean 'cost_reduction'?")]
    [InlineData("count optional", "nomber optional", "10,14: found the type 'nomber', expected text, lines, list, count, amount, day, flag, link, html|17,73: found the value 'people'*|17,85: found*")]
    [InlineData("\"3\" how many", "\"three\" how many", "10,29: found the example \"three\", expected a value of the type count*|17,*|17,*")]
    [InlineData("https://example.com/\" the", "ftp://example.com/\" the", "9,26: found a text as the example, expected an absolute http or https address|18,*|20,*")]
    [InlineData("in points", "in poinst", "8,1: found the value 'points', which no part uses, expected values that are used; use it, or take it out|16,13: found the value 'poinst', which the head does not declare, expected one of salutation, sender_company, last_purchase, points, shop, people; did you mean 'points'?")]
    [InlineData("{{ if last_purchase }}Since", "{{ if true }}Since", "17,32: found 'last_purchase' printed although it may be missing, expected a test before it: {{ if last_purchase }}; or declare it as required")]
    [InlineData("--- sms", "--- smss", "19,5: found the part 'smss', expected one of email subject, email text, email html, sms, letter, call; did you mean 'sms'?")]
    [InlineData("--- email subject\n        From {{ sender_company }}\n", "", "*an e-mail without its subject or text, expected both email subject and email text")]
    [InlineData("{{ sender_company }} {{ shop", "{{ sender_company }} {{ x = 1 }}{{ shop", "20,27: found an assignment ('='), expected the end of the block; the message subset leaves it out; take another way, or render with the full Scriban engine")]
    public void M4_ABadFile_IsTold_WhenItIsRegistered(string good, string bad, string expected)
    {
        var text = Good.Replace(good.Replace("\n        ", "\n", StringComparison.Ordinal), bad, StringComparison.Ordinal);

        var isGood = MessageTemplate.TryParse(text, out _, out var problems, "mine.txt");

        isGood.Should().Be(expected.Length == 0);
        problems.Should().NotContain(p => p.Source != "mine.txt");
        var told = problems.Select(p => $"{p.Line},{p.Column}: {p.ToString()[(p.ToString().IndexOf(": ", StringComparison.Ordinal) + 2)..]}").ToList();
        told.Should().HaveCount(expected.Length == 0 ? 0 : expected.Split('|').Length, string.Join("\n", told));
        told.Zip(expected.Split('|')).Should().OnlyContain(p => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(p.Second.Replace("\\", "\\\\", StringComparison.Ordinal), p.First, false), string.Join("\n", told));
    }

    [Fact]
    public void M4_BadValues_AreTold_BeforeAnythingIsSent()
    {
        var template = MessageTemplate.Parse(Good);
        var values = TemplateValues.Of(("sender_compny", "x"), ("points", ImmutableArray<string>.Empty), ("shop", "javascript:alert(1)"), ("salutation", 5), ("people", "three"));

        template.Check(MessageForm.Email, values).Select(p => p.ToString()).Should().Equal(
            "mine.en, salutation: found a whole number, expected a text",
            "mine.en, sender_company: found no value, expected a text of one line: the sender's company or shop",
            "mine.en, points: found an empty list, expected a list of at least one text of one line",
            "mine.en, shop: found a text, expected an absolute http or https address",
            "mine.en, people: found a text, expected a whole number",
            "mine.en, sender_compny: found a value that the template does not know, expected one of sender_company, salutation, points, last_purchase, people, shop; did you mean 'sender_company'?");
        template.Check(MessageForm.Sms, Values).Select(p => p.Field).Should().Equal("salutation", "points", "last_purchase", "people");
        template.Check(MessageForm.Letter, Values).Single().ToString().Should().Be("mine.en: found the form letter, expected one of email text, sms");
    }

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("two\rlines")]
    [InlineData("two\u2028lines")]
    [InlineData("a\0b")]
    [InlineData("　")]
    public void M5_ALineBreak_CannotReachASubject(string company) =>
        MessageTemplate.Parse(Good).Check(MessageForm.Sms, TemplateValues.Of(("sender_company", company), ("shop", "https://example.com/"))).Single().Field.Should().Be("sender_company");

    [Theory]
    [InlineData("https://example.com", true)]
    [InlineData("http://example.com/日本?a=1", true)]
    [InlineData("HTTPS://EXAMPLE.COM/", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("//example.com", false)]
    [InlineData("/path", false)]
    [InlineData("https://user:pass@example.com/", false)]
    [InlineData("https://example.com/\r\nX: y", false)]
    [InlineData("https://example.com/\"onclick=", false)]
    [InlineData("https://example.com/<b>", false)]
    [InlineData("https://", false)]
    [InlineData("", false)]
    public void M5_Links_AreHttpOnly(string link, bool isGood) =>
        MessageTemplate.Parse(Good).Check(MessageForm.Sms, TemplateValues.Of(("sender_company", "x"), ("shop", link))).IsEmpty.Should().Be(isGood);

    [Theory]
    [InlineData("{{ sender_company }}", "23,4")]
    [InlineData("<a href=\"{{ shop }}\">", "23,13")]
    [InlineData("{{ sender_company | html.escape }}{{ people ?? 0 | math.format \"N0\" }}{{ safe }}{{ \"<b>\" }}", null)]
    [InlineData("{{ sender_company | html.escape | string.upcase }}", "23,35")]
    [InlineData("{{ if people }}{{ people }}{{ end }}{{ for x in points }}{{ x }}{{ end }}", "23,61")]
    [InlineData("{{ true ? sender_company : \"\" }}", "23,9")]
    public void M5_Html_IsEscaped_UnlessDeclaredSafe(string html, string? place)
    {
        var text = Good.Replace("value shop", "value safe html required \"<b>x</b>\" safe\nvalue shop", StringComparison.Ordinal) + "\n--- email html\n" + html + "<p>{{ safe }}</p>";

        MessageTemplate.TryParse(text, out _, out var problems).Should().Be(place is null);
        if (place is not null)
            problems.Select(p => $"{p.Line},{p.Column}").Should().Equal(place);
    }

    [Fact]
    public void M4_YourTemplates_TakeThePlaceOfOthers()
    {
        var mine = MessageTemplate.Parse(Good);
        var other = MessageTemplate.Parse(Good.Replace("A test", "Another", StringComparison.Ordinal));

        var catalogue = MessageCatalogue.Empty.With(mine).With(other);

        catalogue.Templates.Should().Equal(other);
        catalogue.Find("mine", Language.English)!.Title.Should().Be("Another");
        catalogue.Find("mine", Language.Japanese).Should().BeNull();
        new Action(() => MessageCatalogue.Empty.With(mine, other)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void M3_ADifferenceBetweenLanguages_IsTold()
    {
        var english = MessageTemplate.Parse(Good);
        var japanese = MessageTemplate.Parse(Good.Replace("language: en", "language: ja", StringComparison.Ordinal).Replace("cause: price", "cause: staff", StringComparison.Ordinal));

        MessageCatalogue.Empty.With(english, japanese).CheckParity().Select(p => p.ToString()).Should().Equal("mine.ja: found the cause Staff, expected the same as in mine.en: Price");
        MessageCatalogue.Empty.With(english).CheckParity().Should().BeEmpty();
    }
}
