using System.Collections.Immutable;
using System.Net;
using Reactivation.Messages.Catalogue;
using Reactivation.Messages.Texting;

namespace Reactivation.Messages.Composing;

/// <summary>Puts the parts of a message together: what the template says, and what the law asks for.</summary>
internal sealed class MessageWriter(MessageOrder order, MessageTemplate template, TemplateValues values, LegalProfile legal, SmsCarrier? carrier)
{
    private const string Rule = "--------------------";

    private readonly ReaderWording _wording = ReaderWording.In(order.Recipient.Language);
    private readonly List<Problem> _problems = [];

    /// <summary>Why it cannot be sent as it came out, by place.</summary>
    internal ImmutableArray<Problem> Problems => [.. _problems.OrderBy(p => p.Line)];

    /// <summary>The message; null where there are problems.</summary>
    internal Message? Write()
    {
        var message = new Message { Template = template.ToString(), Form = order.Form, Language = order.Recipient.Language, Text = Part(MessageParts.Main(order.Form)) ?? "" };
        message = order.Form switch
        {
            MessageForm.Email => Email(message),
            MessageForm.Sms => Sms(message),
            MessageForm.Call => message with { Text = $"{message.Text.TrimEnd()}\n{_wording.CallFooter}\n" },
            _ => message,
        };
        return _problems.Count == 0 ? message : null;
    }

    /// <summary>One part; null where the template has none, or where it cannot be rendered.</summary>
    private string? Part(string part)
    {
        try
        {
            var text = template.Render(part, values);
            if (text is not null && part != MessageParts.EmailSubject)
                MustTellWhatBindsTheOffer(part, text);
            return text;
        }
        catch (RenderException e)
        {
            _problems.Add(e.Problem);
            return null;
        }
    }

    /// <summary>It stands in every body as it was given (L2): a branch that is not taken, or a text that is cut, does not tell it.</summary>
    private void MustTellWhatBindsTheOffer(string part, string body)
    {
        if (order.Offer is null || !legal.StatesConditions)
            return;
        var text = part == MessageParts.EmailHtml ? WebUtility.HtmlDecode(body) : body;
        foreach (var name in (ReadOnlySpan<string>)[StandardValues.OfferUntil, StandardValues.OfferConditions])
        {
            if (values.Names.IndexOf(name) is >= 0 and var place && values.At(place) is { IsNull: false } value && !text.Contains(value.Text, StringComparison.Ordinal))
                Wrong(part, $"a text that does not tell {name}", $"'{value.Text}' in it, as {legal.Jurisdiction} asks of an offer", "print it whole, wherever the offer is told");
        }
    }

    private Message Email(Message message)
    {
        var (subject, own) = (Part(MessageParts.EmailSubject), Part(MessageParts.EmailHtml));
        if (subject is not null && !MessageValue.IsLine(subject))
            Wrong(MessageParts.EmailSubject, "a subject that is empty or has a line break or control character", "a subject of one line");
        if (_problems.Count > 0)
            return message;
        var footer = string.Join('\n', _wording.Footer(order.Sender, legal.Duties));
        var text = $"{message.Text.TrimEnd()}\n\n{Rule}\n{footer}\n";
        var html = own is null ? TextAsHtml.Document(message.Text, footer, subject!, Languages.Code(order.Recipient.Language)) : WithFooter(own, TextAsHtml.Footer(footer));
        return message with { Subject = subject, Text = text, Html = html, Headers = Headers() };
    }

    /// <summary>The footer stands before the end of the body, or at the end of what has none.</summary>
    private static string WithFooter(string html, string footer) =>
        html.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? html.Insert(end, footer) : html + footer;

    /// <summary>RFC 2369 and RFC 8058: one click needs an https address.</summary>
    private ImmutableArray<(string Name, string Value)> Headers()
    {
        var (link, email) = (order.Sender.OptOutLink, order.Sender.OptOutEmail);
        var ways = new[] { link is null ? null : $"<{AsciiAddress(link)}>", email is null ? null : $"<mailto:{email}>" }.OfType<string>().ToList();
        if (ways.Count == 0)
            return [];
        var unsubscribe = ("List-Unsubscribe", string.Join(", ", ways));
        return Links.IsHttps(link) ? [unsubscribe, ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")] : [unsubscribe];
    }

    /// <summary>A header holds ASCII: a host of other letters is written as the network knows it.</summary>
    private static string AsciiAddress(string link)
    {
        var uri = new Uri(link);
        return new UriBuilder(uri) { Host = uri.IdnHost }.Uri.AbsoluteUri;
    }

    /// <summary>The name counts as told only where the template tells it: the same letters elsewhere in the text may mean another.</summary>
    private bool TellsTheSender(string text) => template.NamesFor(MessageForm.Sms).Contains(StandardValues.SenderCompany) && text.Contains(order.Sender.Company, StringComparison.Ordinal);

    private Message Sms(Message message)
    {
        var name = TellsTheSender(message.Text) ? "" : order.Sender.Company + ": ";
        var text = name + message.Text.TrimEnd() + string.Concat(_wording.SmsFooter(order.Sender).Select(l => "\n" + l));
        var sms = SmsText.Of(text, carrier);
        if (!sms.Fits)
            Wrong(MessageParts.Sms, $"{sms.Parts.Length} parts", $"at most {sms.Carrier.MostParts} for the carrier '{sms.Carrier.Name}'", "shorten the text or the link");
        return message with { Text = text, Sms = sms };
    }

    private void Wrong(string part, string found, string expected, string? fix = null) =>
        _problems.Add(new Problem { Source = template.ToString(), Field = part, Found = found, Expected = expected, Fix = fix });
}
