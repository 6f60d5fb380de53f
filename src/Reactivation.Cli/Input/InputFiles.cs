using System.Collections.Immutable;
using Reactivation.Approaches;
using Reactivation.Cli.Input.Files;
using Reactivation.Cli.Input.Recording;
using Reactivation.Cli.Input.Values;
using Reactivation.Customers;

namespace Reactivation.Cli.Input;

/// <summary>The files of an input, and what the user says of them.</summary>
internal sealed record InputFiles
{
    /// <summary>Files of events.</summary>
    internal ImmutableArray<FileInfo> Events { get; init; } = [];

    /// <summary>The file of customers; null for none.</summary>
    internal FileInfo? Customers { get; init; }

    /// <summary>The file of contacts: who is written to; null for none.</summary>
    internal FileInfo? Contacts { get; init; }

    /// <summary>Files of what is on record of contacts: consents, opt-outs, what was sent.</summary>
    internal ImmutableArray<FileInfo> ContactLogs { get; init; } = [];

    /// <summary>The channels that contacts and their logs can name.</summary>
    internal ImmutableArray<Channel> Channels { get; init; } = Channel.All;

    /// <summary>The time zone of contacts whose row names none; null for none stated.</summary>
    internal TimeZoneInfo? Zone { get; init; }

    /// <summary>The jurisdiction of contacts whose row names none; null for none stated.</summary>
    internal string? Jurisdiction { get; init; }

    /// <summary>The moment of the question, after which nothing can be on record; null where nobody asks what may be sent.</summary>
    internal DateTimeOffset? Moment { get; init; }

    /// <summary>The header map (JSON): which column is which field; null where headers say it themselves.</summary>
    internal FileInfo? Map { get; init; }

    /// <summary>The alias file; null where every customer has one id.</summary>
    internal FileInfo? Aliases { get; init; }

    /// <summary>The encoding of all CSV files.</summary>
    internal TextEncoding Encoding { get; init; } = TextEncoding.Utf8;

    /// <summary>How days are written; null for the forms that can only be read in one way.</summary>
    internal DayFormat? DayFormat { get; init; }

    /// <summary>The names that headers and maps can use.</summary>
    internal FactCatalogue Catalogue { get; init; } = FactCatalogue.Default;

    /// <summary>Event kinds that are recorded even where none occurs.</summary>
    internal ImmutableArray<StatedKind> Records { get; init; } = [];

    /// <summary>All files, each with what it is to the input, in the order in which they are read.</summary>
    internal IEnumerable<(string Role, FileInfo File)> All =>
    [
        .. Map is null ? [] : new[] { ("map", Map) },
        .. Aliases is null ? [] : new[] { ("aliases", Aliases) },
        .. Customers is null ? [] : new[] { ("customers", Customers) },
        .. Events.Select(e => ("events", e)),
        .. Contacts is null ? [] : new[] { ("contacts", Contacts) },
        .. ContactLogs.Select(l => ("contact_log", l)),
    ];
}
