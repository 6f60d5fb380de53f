namespace Reactivation.Cli.Input.Values;

/// <summary>What a zone's clock shows, as a moment.</summary>
internal static class WallTime
{
    /// <summary>The first moment at which a zone's clock shows a time: the first of two where it shows it twice; where it skips it, the moment of the change.</summary>
    internal static DateTimeOffset First(DateTime shown, TimeZoneInfo zone)
    {
        if (zone.IsAmbiguousTime(shown))
            return new DateTimeOffset(shown, zone.GetAmbiguousTimeOffsets(shown).Max());
        while (zone.IsInvalidTime(shown))
            shown = shown.Date.AddMinutes(Math.Floor(shown.TimeOfDay.TotalMinutes) + 1);
        return new DateTimeOffset(shown, zone.GetUtcOffset(shown));
    }
}
