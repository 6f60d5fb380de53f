using System.Text.RegularExpressions;
using FsCheck.Fluent;
using Reactivation.Messages;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Messages;

/// <summary>M5: whatever a customer's record holds, it stays text: no tag, no attribute, no second header line, no template.</summary>
public class HostileOrderTests
{
    private static readonly string[] Scraps =
    [
        "佐藤", "<b>", "</title>", "<script>", "\"", "'", "&", "&lt;", "{{ sender_company }}", "}}", "{%", "\r\n", "\n", "Bcc: a@example.com", "https://example.com/\"onclick=\"x", "javascript:alert(1)", "\u2028", "\0", " ", "😀", "・", "- ",
    ];

    [Fact]
    public void M5_ACustomersText_StaysText() => Always.Holds(
        (from scraps in Gen.Elements(Scraps).Several(1, 4)
         from template in Gen.Elements(MessageCatalogue.Default.Templates.Where(t => t.Forms.Contains(MessageForm.Email)))
         select (Name: string.Concat(scraps), template)),
        1_000,
        sample =>
        {
            var order = SampleOrders.For(sample.template, MessageForm.Email);
            order = order with { Recipient = order.Recipient with { Person = sample.Name }, Sender = order.Sender with { Company = sample.Name } };
            if (!new MessageComposer(LegalProfile.Japan).TryCompose(order, out var message, out var problems))
            {
                problems.Should().NotBeEmpty();
                sample.Name.Should().Match(n => string.IsNullOrWhiteSpace(n) || n.Any(c => char.IsControl(c) || c == '\u2028'), "only what is no line of text is refused");
                return;
            }

            message!.Subject.Should().NotContainAny("\r", "\n");
            message.Text.Should().Contain(sample.Name);
            Regex.Matches(message.Html!, "<[a-z!/]+").Select(m => m.Value).Should().OnlyContain(t => Tags.Contains(t));
            Regex.Matches(message.Html!, " [a-z]+=\"").Select(m => m.Value).Distinct().Should().BeSubsetOf([" lang=\"", " charset=\"", " name=\"", " content=\"", " style=\"", " href=\""]);
            Regex.Matches(message.Html!, "href=\"([^\"]*)\"").Select(m => m.Groups[1].Value).Should().OnlyContain(l => l.StartsWith("https://example.com/", StringComparison.Ordinal));
        });

    private static readonly HashSet<string> Tags = ["<!", "<html", "<head", "<meta", "<title", "</title", "</head", "<body", "<div", "</div", "<p", "<br", "</p", "<ul", "<li", "</li", "</ul", "<a", "</a", "</body", "</html"];

    [Fact]
    public void AnEngineOfYourOwn_RendersWhatIsBeyondTheSubset_ButNotHtml()
    {
        const string head = "id: x\nlanguage: en\npurpose: survey\ntitle: t\nuses: sender_company\n--- email subject\nx\n--- email text\n%sender_company%\n";

        var template = MessageTemplate.Parse(head, engine: new PercentEngine());
        template.Render("email text", TemplateValues.Of(("sender_company", "A & B"))).Should().Be("A & B\n");
        MessageTemplate.TryParse(head + "--- email html\n{{ x = 1 }}", out _, out var problems, engine: new PercentEngine()).Should().BeFalse();
        problems.Single().Line.Should().Be(11);
        MessageTemplate.TryParse(head.Replace("%sender_company%", "%sender_compny% %sender_company%", StringComparison.Ordinal), out _, out problems, engine: new PercentEngine()).Should().BeFalse();
        problems.Single().Fix.Should().Be("did you mean 'sender_company'?");
    }

    /// <summary>As a stranger would write one.</summary>
    private sealed class PercentEngine : ITemplateEngine
    {
        public ITemplate Parse(string text) => new PercentTemplate(text);

        private sealed class PercentTemplate(string text) : ITemplate
        {
            public System.Collections.Immutable.ImmutableArray<string> Names => [.. Regex.Matches(text, "%([a-z_]+)%").Select(m => m.Groups[1].Value)];

            public string Render(TemplateValues values) => Regex.Replace(text, "%([a-z_]+)%", m => values[m.Groups[1].Value].ToString());

            public void Render(TemplateValues values, System.Buffers.IBufferWriter<char> output) => System.Buffers.BuffersExtensions.Write(output, Render(values));
        }
    }
}
