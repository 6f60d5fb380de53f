using System.Collections.Immutable;

namespace Reactivation.Approaches;

/// <summary>The defaults of the gate (A6, A8). Each is yours to change; none is a rule of law.</summary>
public static class ContactDefaults
{
    /// <summary>A8: contacts within <see cref="WeekDays"/>, over all channels.</summary>
    public const int MostAWeek = 2;

    /// <summary>A8: days of the window for <see cref="MostAWeek"/>.</summary>
    public const int WeekDays = 7;

    /// <summary>A8: calls and online meetings within <see cref="CallDays"/>.</summary>
    public const int MostCalls = 1;

    /// <summary>A8: days of the window for <see cref="MostCalls"/>.</summary>
    public const int CallDays = 14;

    /// <summary>A8: letters within <see cref="LetterDays"/>.</summary>
    public const int MostLetters = 1;

    /// <summary>A8: days of the window for <see cref="MostLetters"/>.</summary>
    public const int LetterDays = 30;

    /// <summary>A6: the hour from which on nothing is sent that makes a noise, inclusive.</summary>
    public const int NightFromHour = 21;

    /// <summary>A6: the hour until which nothing is sent that makes a noise, exclusive.</summary>
    public const int NightToHour = 8;

    /// <summary>A6: the hour from which on nobody is called, inclusive.</summary>
    public const int CallsFromHour = 19;

    /// <summary>A6: the hour until which nobody is called, exclusive.</summary>
    public const int CallsToHour = 9;

    /// <summary>The three caps.</summary>
    internal static ImmutableArray<FrequencyCap> Caps { get; } =
    [
        new("week", MostAWeek, TimeSpan.FromDays(WeekDays)),
        new("calls", MostCalls, TimeSpan.FromDays(CallDays)) { Channels = [Channel.Phone, Channel.OnlineMeeting] },
        new("letters", MostLetters, TimeSpan.FromDays(LetterDays)) { Channels = [Channel.Letter] },
    ];

    /// <summary>Nights, and weekends for calls.</summary>
    internal static ImmutableArray<QuietHours> Quiet { get; } =
    [
        new("night", new(NightFromHour, 0), new(NightToHour, 0)) { Channels = [Channel.Email, Channel.Sms, Channel.Social, Channel.Webinar] },
        new("calls", new(CallsFromHour, 0), new(CallsToHour, 0)) { Channels = [Channel.Phone, Channel.OnlineMeeting], Days = [DayOfWeek.Saturday, DayOfWeek.Sunday] },
    ];
}
