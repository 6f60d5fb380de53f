using System.Globalization;

namespace Reactivation.Messages.Composing;

/// <summary>What composing itself says in the reader's language: salutations, dates, amounts, offers, and what the law asks for.</summary>
internal abstract class ReaderWording
{
    private static readonly ReaderWording Japanese = new JapaneseWording();
    private static readonly ReaderWording English = new EnglishWording();

    internal static ReaderWording In(Language language) => language == Language.Japanese ? Japanese : English;

    internal abstract string Salutation(Recipient recipient);

    internal abstract string Person(string department, string name);

    internal abstract string Day(DateOnly day);

    internal abstract string DayWithWeekday(DateOnly day);

    internal abstract string Offer(Offer offer, bool isConsumer);

    /// <summary>The lines at the end of an e-mail.</summary>
    internal abstract IEnumerable<string> Footer(Sender sender, IReadOnlyCollection<SenderDuty> duties);

    /// <summary>The line at the end of a call script: a wish not to be called is asked for and honoured (A8).</summary>
    internal abstract string CallFooter { get; }

    /// <summary>The lines at the end of an SMS: one page may be both, to save room.</summary>
    internal IEnumerable<string> SmsFooter(Sender sender)
    {
        if (sender.OptOutLink is { } stop && stop == sender.InformationLink)
            return [$"{SmsStopAndInformation} {stop}"];
        return new[] { sender.OptOutLink is null ? null : $"{SmsStop} {sender.OptOutLink}", sender.InformationLink is null ? null : $"{SmsInformation} {sender.InformationLink}" }.OfType<string>();
    }

    protected abstract string SmsStop { get; }

    protected abstract string SmsInformation { get; }

    protected abstract string SmsStopAndInformation { get; }

    protected static string Number(decimal number) => number.ToString("#,##0.####", CultureInfo.InvariantCulture);

    protected static string Text(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
