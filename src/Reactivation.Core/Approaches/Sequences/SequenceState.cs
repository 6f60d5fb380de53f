using System.Collections.Immutable;
using System.Globalization;
using Reactivation.Customers;

namespace Reactivation.Approaches;

/// <summary>Where a customer stands in a sequence: all that it takes to go on, as one line of text (<see cref="ToString"/>, <see cref="Parse"/>).</summary>
/// <param name="SequenceId">The sequence.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Next">The index of the next step.</param>
/// <param name="Since">The day from which the next wait counts.</param>
/// <param name="AsOf">The latest day that the state has seen.</param>
public sealed record SequenceState(string SequenceId, SequenceStatus Status, int Next, DateOnly Since, DateOnly AsOf)
{
    private const string MomentForm = "O";

    /// <summary>The kinds of events that happened since the start; by their names.</summary>
    public ImmutableSortedSet<string> Happened { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Those of them that happened since the last step was sent.</summary>
    public ImmutableSortedSet<string> Lately { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The day on which the next step was first held back by the gate; null for not held.</summary>
    public DateOnly? HeldSince { get; init; }

    /// <summary>The moment at which the gate is asked again of the next step; null for not held.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>Reads a state.</summary>
    /// <param name="text">What <see cref="ToString"/> wrote.</param>
    /// <returns>The state.</returns>
    /// <exception cref="FormatException">The text is no state.</exception>
    public static SequenceState Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('|');
        var isHeld = parts.Length == 9;
        if ((isHeld || parts.Length == 7)
            && Enum.GetValues<SequenceStatus>().Where(s => Code(s) == parts[1]).Select(s => (SequenceStatus?)s).FirstOrDefault() is { } status
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var next)
            && Day(parts[3]) is { } since && Day(parts[4]) is { } asOf && Kinds(parts[5]) is { } happened && Kinds(parts[6]) is { } lately
            && (!isHeld || (Day(parts[7]) is not null && Moment(parts[8]) is not null)))
        {
            return new SequenceState(parts[0], status, next, since, asOf) { Happened = happened, Lately = lately, HeldSince = isHeld ? Day(parts[7]) : null, HeldUntil = isHeld ? Moment(parts[8]) : null };
        }

        throw new FormatException($"'{text}' is no state of a sequence; expected id|running, finished or stopped|next step|yyyy-MM-dd|yyyy-MM-dd|kinds|kinds, and of a held step |yyyy-MM-dd|moment.");
    }

    /// <summary>Whether another is the same.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True where the texts are the same.</returns>
    public bool Equals(SequenceState? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(SequenceId, Status, Next, Since, AsOf);

    /// <summary>The state as one line.</summary>
    /// <returns>Such as <c>welcome|running|1|2026-11-01|2026-11-03|mail_open|mail_open</c>; of a held step with the day since when, and the moment until when.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{SequenceId}|{Code(Status)}|{Next}|{Cell.DayText(Since.DayNumber)}|{Cell.DayText(AsOf.DayNumber)}|{string.Join(',', Happened)}|{string.Join(',', Lately)}{(HeldUntil is { } until ? $"|{Cell.DayText((HeldSince ?? AsOf).DayNumber)}|{until.ToString(MomentForm, CultureInfo.InvariantCulture)}" : "")}");

    private static string Code(SequenceStatus status) => status.ToString().ToLowerInvariant();

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateTimeOffset? Moment(string text) => DateTimeOffset.TryParseExact(text, MomentForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;

    private static ImmutableSortedSet<string>? Kinds(string text)
    {
        var names = text.Length == 0 ? [] : text.Split(',');
        return Array.TrueForAll(names, EventKind.IsName) ? names.ToImmutableSortedSet(StringComparer.Ordinal) : null;
    }
}
