using System.Collections.Immutable;
using Reactivation.Messages.Catalogue;
using Reactivation.Messages.Texting;

namespace Reactivation.Messages.Composing;

/// <summary>Puts the parts of a message together: what the template says, and what the law asks for.</summary>
internal sealed class MessageWriter(MessageOrder order, MessageTemplate template, LegalProfile legal, SmsCarrier? carrier)
{
    private const string Rule = "--------------------";

    private readonly ReaderWording _wording = ReaderWording.In(order.Recipient.Language);

    /// <summary>The message; null where it cannot be sent as it came out.</summary>
    internal Message? Write(TemplateValues values, out ImmutableArray<Problem> problems)
    {
        problems = [];
        var text = template.Render(MessageParts.Main(order.Form), values)!;
        var message = new Message { Template = template.ToString(), Form = order.Form, Language = order.Recipient.Language, Text = text };
        return order.Form switch
        {
            MessageForm.Email => Email(message, values, ref problems),
            MessageForm.Sms => Sms(message, ref problems),
            _ => message,
        };
    }

    private Message? Email(Message message, TemplateValues values, ref ImmutableArray<Problem> problems)
    {
        var subject = template.Render(MessageParts.EmailSubject, values)!;
        if (!MessageValue.IsLine(subject))
        {
            problems = [new Problem { Source = template.ToString(), Field = "subject", Found = "a subject that is empty or has a line break or control character", Expected = "a subject of one line" }];
            return null;
        }

        var footer = $"{Rule}\n{string.Join('\n', _wording.Footer(order.Sender, legal.Duties))}\n";
        var text = $"{message.Text.TrimEnd()}\n\n{footer}";
        var html = template.Render(MessageParts.EmailHtml, values) is { } own
            ? WithFooter(own, TextAsHtml.Body(footer))
            : TextAsHtml.Document(text, subject, Languages.Code(order.Recipient.Language));
        return message with { Subject = subject, Text = text, Html = html, Headers = Headers() };
    }

    /// <summary>The footer stands before the end of the body, or at the end of what has none.</summary>
    private static string WithFooter(string html, string footer) =>
        html.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? html.Insert(end, footer) : html + footer;

    /// <summary>RFC 2369 and RFC 8058: one click needs an https address.</summary>
    private ImmutableArray<(string Name, string Value)> Headers()
    {
        var (link, email) = (order.Sender.OptOutLink, order.Sender.OptOutEmail);
        var ways = new[] { link is null ? null : $"<{new Uri(link).AbsoluteUri}>", email is null ? null : $"<mailto:{email}>" }.OfType<string>().ToList();
        if (ways.Count == 0)
            return [];
        var unsubscribe = ("List-Unsubscribe", string.Join(", ", ways));
        return Links.IsHttps(link) ? [unsubscribe, ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")] : [unsubscribe];
    }

    private Message? Sms(Message message, ref ImmutableArray<Problem> problems)
    {
        var name = message.Text.Contains(order.Sender.Company, StringComparison.Ordinal) ? "" : order.Sender.Company + ": ";
        var text = name + message.Text.TrimEnd() + string.Concat(_wording.SmsFooter(order.Sender).Select(l => "\n" + l));
        var sms = SmsText.Of(text, carrier);
        if (sms.Fits)
            return message with { Text = text, Sms = sms };
        problems = [new Problem { Source = template.ToString(), Field = "sms", Found = $"{sms.Parts.Length} parts", Expected = $"at most {sms.Carrier.MostParts} for the carrier '{sms.Carrier.Name}'", Fix = "shorten the text or the link" }];
        return null;
    }
}
