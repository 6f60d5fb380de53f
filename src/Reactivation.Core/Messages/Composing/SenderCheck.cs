namespace Reactivation.Messages.Composing;

/// <summary>Whether what a sender tells may stand in a message.</summary>
internal static class SenderCheck
{
    internal const string NoLine = "a text that is empty or has a line break or control character";
    internal const string Line = "a text of one line";
    internal const string NoAddress = "something that is no web address";
    internal const string Address = "an absolute http or https address";

    internal static IEnumerable<Problem> Run(Sender sender)
    {
        foreach (var (name, text) in new[] { ("sender company", sender.Company), ("sender person", sender.Person), ("sender department", sender.Department), ("sender postal address", sender.PostalAddress), ("sender contact", sender.Contact) })
        {
            if (text is not null && !MessageValue.IsLine(text))
                yield return new Problem { Field = name, Found = NoLine, Expected = Line };
        }

        foreach (var (name, link) in new[] { ("sender opt-out link", sender.OptOutLink), ("sender information link", sender.InformationLink) })
        {
            if (link is not null && !Links.IsSafe(link))
                yield return new Problem { Field = name, Found = NoAddress, Expected = Address };
        }

        if (sender.OptOutEmail is { } email && !Links.IsEmail(email))
            yield return new Problem { Field = "sender opt-out e-mail", Found = "something that is no e-mail address", Expected = "an address such as stop@example.com" };
    }
}
