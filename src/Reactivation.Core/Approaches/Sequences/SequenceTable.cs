using System.Collections.Immutable;

namespace Reactivation.Approaches;

/// <summary>The sequences that the default approaches come with (A7).</summary>
internal static class SequenceTable
{
    /// <summary>Win back by mail: something to read; to who did not look, what has changed; to who did, a webinar; the changes as a letter to who bought several times.</summary>
    internal static ImmutableArray<Sequence> Default { get; } =
    [
        new("win-back",
        [
            new("news", 0, Channel.Email, "news"),
            new("reminder", 7, Channel.Email, "forgotten") { SkipAfter = [EventKind.MailOpen, EventKind.MailClick, EventKind.WebVisit] },
            new("invitation", 7, Channel.Email, "webinar") { OnlyAfter = [EventKind.MailOpen, EventKind.MailClick, EventKind.WebVisit] },
            new("letter", 14, Channel.Letter, "forgotten") { When = Facts.PurchaseCount >= Segments.SegmentDefaults.Several },
        ]),
    ];
}
