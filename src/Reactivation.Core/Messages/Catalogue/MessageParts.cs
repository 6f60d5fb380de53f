namespace Reactivation.Messages.Catalogue;

/// <summary>The parts of a message for each form.</summary>
internal static class MessageParts
{
    internal const string EmailSubject = "email subject";
    internal const string EmailText = "email text";
    internal const string EmailHtml = "email html";
    internal const string Sms = "sms";
    internal const string Letter = "letter";
    internal const string Call = "call";

    internal static readonly string[] All = [EmailSubject, EmailText, EmailHtml, Sms, Letter, Call];

    internal static string[] Of(MessageForm form) => form == MessageForm.Email ? [EmailSubject, EmailText, EmailHtml] : [Main(form)];

    /// <summary>The part without which there is no message.</summary>
    internal static string Main(MessageForm form) => form switch
    {
        MessageForm.Email => EmailText,
        MessageForm.Sms => Sms,
        MessageForm.Letter => Letter,
        _ => Call,
    };
}
