using System.Globalization;
using System.Text;
using Reactivation.Cli.Input;
using Reactivation.Messages;

namespace Reactivation.Cli.Output.Files;

/// <summary>A message as a file of its own: an e-mail as mail programs open it (RFC 5322, a draft), anything else as text.</summary>
internal static class MailFile
{
    /// <summary>Base64 has neither a low line nor a line that begins with two hyphens, so that no part can hold it.</summary>
    private const string Boundary = "=_part_of_message";

    /// <summary>An encoded word is at most 75 characters long: 45 bytes make 60.</summary>
    private const int BytesOfWord = 45;

    /// <summary>The ending of a form's files.</summary>
    internal static string EndingOf(MessageForm form) => form == MessageForm.Email ? ".eml" : ".txt";

    internal static void Write(string path, string to, Message message) =>
        File.WriteAllText(path, message.Form == MessageForm.Email ? Mail(to, message) : message.Text);

    private static string Mail(string to, Message message)
    {
        var mail = new StringBuilder();
        Line(mail, $"To: {Shown.Line(to)}");
        Line(mail, $"Subject: {Encoded(message.Subject!)}");
        Line(mail, "X-Unsent: 1");
        foreach (var (name, value) in message.Headers)
            Line(mail, $"{name}: {value.Replace(", ", ",\r\n ", StringComparison.Ordinal)}");
        Line(mail, "MIME-Version: 1.0");
        Line(mail, $"Content-Type: multipart/alternative; boundary=\"{Boundary}\"");
        Line(mail, "");
        Part(mail, "text/plain", message.Text);
        Part(mail, "text/html", message.Html!);
        return mail.Append(CultureInfo.InvariantCulture, $"--{Boundary}--\r\n").ToString();
    }

    private static void Part(StringBuilder mail, string type, string text)
    {
        Line(mail, $"--{Boundary}");
        Line(mail, $"Content-Type: {type}; charset=utf-8");
        Line(mail, "Content-Transfer-Encoding: base64");
        Line(mail, "");
        Line(mail, Convert.ToBase64String(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")), Base64FormattingOptions.InsertLineBreaks));
    }

    /// <summary>RFC 2047: as it is where it is plain, else in encoded words, none of which cuts a character.</summary>
    private static string Encoded(string subject)
    {
        if (subject.Length <= BytesOfWord && subject.All(c => c is >= ' ' and <= '~' and not '='))
            return subject;
        var words = new List<string>();
        var word = new List<byte>();
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in subject.EnumerateRunes())
        {
            if (word.Count + rune.Utf8SequenceLength > BytesOfWord)
                Flush();
            word.AddRange(bytes[..rune.EncodeToUtf8(bytes)]);
        }

        Flush();
        return string.Join("\r\n ", words);

        void Flush()
        {
            words.Add($"=?UTF-8?B?{Convert.ToBase64String([.. word])}?=");
            word.Clear();
        }
    }

    private static void Line(StringBuilder mail, string line) => mail.Append(line).Append("\r\n");
}
