using System.Diagnostics.CodeAnalysis;

namespace Reactivation.Cli.Input.Values;

/// <summary>Time zones by their IANA ids.</summary>
internal static class Zones
{
    internal const string Expected = "an IANA id of a time zone, such as Asia/Tokyo";

    private const string SignsOfIds = "/_+-";

    internal static bool TryFind(string id, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;
        var isId = id is [(>= 'A' and <= 'Z') or (>= 'a' and <= 'z'), ..] && id.All(c => char.IsAsciiLetterOrDigit(c) || SignsOfIds.Contains(c));
        return isId && TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone) && zone.HasIanaId;
    }
}
