using System.Globalization;

namespace Reactivation.Customers;

/// <summary>The business's day of a point in time. An instant has none until a time zone is stated.</summary>
internal static class BusinessDay
{
    /// <summary>The date as it is written.</summary>
    internal static long AsWritten(DateTime? written) => written is not { Kind: not DateTimeKind.Unspecified } of ? Cell.OfDateTime(written)
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{of:yyyy-MM-ddTHH:mm:ss} {of.Kind} is an instant, and its day depends on the time zone: state the business's zone as the last argument."));

    /// <summary>The day of an instant in a zone.</summary>
    internal static long In(TimeZoneInfo zone, DateTime? instant) => instant is not { } at ? Cell.Missing
        : at.Kind == DateTimeKind.Unspecified
            ? throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{at:yyyy-MM-ddTHH:mm:ss} does not say of which zone it is: map it without a zone where it is the business's own time, or say what it is by DateTime.SpecifyKind."))
            : Cell.OfDateTime(TimeZoneInfo.ConvertTime(at, zone));

    /// <summary>The day of an instant in a zone.</summary>
    internal static long In(TimeZoneInfo zone, DateTimeOffset? instant) => instant is { } at ? Cell.OfDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime) : Cell.Missing;
}
