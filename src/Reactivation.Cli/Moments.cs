using System.Globalization;

namespace Reactivation.Cli;

/// <summary>Moments as results write them: 2026-11-22T10:00:00+09:00 for programs, to the tick; 2026-11-22 10:00 +09:00 for people.</summary>
internal static class Moments
{
    internal static string Text(this DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    internal static string Short(this DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
}
