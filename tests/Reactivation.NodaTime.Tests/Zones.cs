using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Reactivation.Time.Tests;

/// <summary>Zones whose clocks do something worth testing.</summary>
internal static class Zones
{
    /// <summary>No change; an hour; westward over the date line; midnight skipped; negative summer time; half an hour; two hours; at Ramadan, four changes a year; a new year's midnight; quarters of an hour.</summary>
    public static readonly string[] Telling =
    [
        "Asia/Tokyo", "Europe/Berlin", "America/New_York", "Pacific/Apia", "America/Sao_Paulo", "Europe/Dublin", "Australia/Lord_Howe", "Antarctica/Troll", "Africa/Casablanca", "Asia/Dhaka", "Asia/Kathmandu",
        "Pacific/Chatham", "Asia/Pyongyang", "America/Caracas", "Africa/Cairo", "Asia/Gaza", "Pacific/Kiritimati", "Etc/GMT+12", "UTC",
    ];

    public static DateTimeZone Of(string id) => DateTimeZoneProviders.Tzdb[id];

    public static Instant At(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value;

    /// <summary>Zones of the whole database, the telling ones more often.</summary>
    public static Gen<DateTimeZone> Any => Gen.OneOf(Gen.Elements(Telling), Gen.Elements(DateTimeZoneProviders.Tzdb.Ids.AsEnumerable())).Select(Of);

    /// <summary>Moments of 2000 to 2030, to the tick: anywhere, and around the changes of a zone's clocks.</summary>
    public static Gen<Instant> Moments(DateTimeZone zone)
    {
        Instant begin = Instant.FromUtc(2000, 1, 1, 0, 0), end = Instant.FromUtc(2031, 1, 1, 0, 0);
        var anywhere = from second in Gen.Choose(0, (int)(end - begin).TotalSeconds - 1) from tick in Gen.Choose(0, 9_999_999) select begin + Duration.FromSeconds(second) + Duration.FromTicks(tick);
        Instant[] changes = [.. zone.GetZoneIntervals(begin, end).Skip(1).Select(i => i.Start)];
        if (changes.Length == 0)
            return anywhere;
        var atOne = from change in Gen.Elements(changes) from ticks in Gen.Elements(-1L, 0, 1) select change + Duration.FromTicks(ticks);
        var nearOne = from change in Gen.Elements(changes) from minutes in Gen.Choose(-3_000, 3_000) select change + Duration.FromMinutes(minutes);
        return Gen.OneOf(anywhere, atOne, nearOne);
    }
}
