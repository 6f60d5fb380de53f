using System.Globalization;

namespace Reactivation.Cli;

/// <summary>Moments as results write them: 2026-11-22T10:00:00+09:00 for programs, to the tick; 2026-11-22 10:00 +09:00 for people.</summary>
internal static class Moments
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm'Z'"];

    internal static string Text(this DateTimeOffset at) => at.ToString(Forms[0], CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="Text"/> writes; without an offset it is no moment.</summary>
    internal static bool TryRead(string text, out DateTimeOffset at) => DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at);

    internal static string Short(this DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
}
