namespace Reactivation.Messages.Catalogue;

/// <summary>The parts of a message for each channel.</summary>
internal static class MessageParts
{
    internal const string EmailSubject = "email subject";
    internal const string EmailText = "email text";
    internal const string EmailHtml = "email html";
    internal const string Sms = "sms";
    internal const string Letter = "letter";
    internal const string Call = "call";

    internal static readonly string[] All = [EmailSubject, EmailText, EmailHtml, Sms, Letter, Call];

    internal static string[] Of(MessageChannel channel) => channel == MessageChannel.Email ? [EmailSubject, EmailText, EmailHtml] : [Main(channel)];

    /// <summary>The part without which there is no message.</summary>
    internal static string Main(MessageChannel channel) => channel switch
    {
        MessageChannel.Email => EmailText,
        MessageChannel.Sms => Sms,
        MessageChannel.Letter => Letter,
        _ => Call,
    };
}
