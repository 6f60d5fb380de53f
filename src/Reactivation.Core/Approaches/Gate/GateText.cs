using System.Globalization;

namespace Reactivation.Approaches;

/// <summary>How times and channels are written in reasons.</summary>
internal static class GateText
{
    internal static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    internal static string Span(TimeSpan span) => Whole(span.TotalDays) ? Count(span.TotalDays, "day") : Whole(span.TotalHours) ? Count(span.TotalHours, "hour") : span.ToString("c", CultureInfo.InvariantCulture);

    internal static string JapaneseSpan(TimeSpan span) =>
        Whole(span.TotalDays) ? $"{Number(span.TotalDays)}日間" : Whole(span.TotalHours) ? $"{Number(span.TotalHours)}時間" : span.ToString("c", CultureInfo.InvariantCulture);

    private static bool Whole(double count) => count >= 1 && count == Math.Floor(count);

    private static string Count(double count, string unit) => $"{Number(count)} {unit}{(count == 1 ? "" : "s")}";

    private static string Number(double count) => ((long)count).ToString(CultureInfo.InvariantCulture);
}
