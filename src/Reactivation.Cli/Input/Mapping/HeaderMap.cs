using System.Collections.Immutable;
using System.IO.Enumeration;
using Reactivation.Cli.Input.Columns;
using Reactivation.Cli.Input.Values;

namespace Reactivation.Cli.Input.Mapping;

/// <summary>What a user says of the columns of their files (I1): which column is which field, and what the texts in it mean.</summary>
internal sealed record HeaderMap(ImmutableArray<MapSection> Events, MapSection? Customers)
{
    internal static HeaderMap None { get; } = new([], null);

    /// <summary>What is said of the contacts.</summary>
    internal MapSection? Contacts { get; init; }

    /// <summary>What is said of contact logs.</summary>
    internal ImmutableArray<MapSection> ContactLogs { get; init; } = [];

    /// <summary>What is said of an event file: the first section for files of such a name.</summary>
    internal MapSection? ForEvents(string fileName) => Of(Events, fileName);

    /// <summary>What is said of a contact log: the first section for files of such a name.</summary>
    internal MapSection? ForContactLog(string fileName) => Of(ContactLogs, fileName);

    private static MapSection? Of(ImmutableArray<MapSection> sections, string fileName) => sections.FirstOrDefault(s => s.File is null || FileSystemName.MatchesSimpleExpression(s.File, fileName));
}

/// <summary>What is said of one sort of file.</summary>
/// <param name="File">The names of the files that are meant, with * and ?; null for all.</param>
/// <param name="Columns">The columns that give a field.</param>
/// <param name="Constants">The fields that are the same in every row.</param>
/// <param name="Ignored">The columns that are left alone.</param>
internal sealed record MapSection(string? File, ImmutableArray<MappedColumn> Columns, ImmutableArray<MappedConstant> Constants, ImmutableHashSet<string> Ignored);

/// <summary>A column that gives a field.</summary>
/// <param name="Header">The column's name in the file.</param>
/// <param name="Field">What it gives.</param>
/// <param name="Values">What texts in it mean; a text that is not there is read as it stands. Null where nothing is said.</param>
/// <param name="Format">How its days are written; null for nothing said.</param>
/// <param name="Place">Where the map says so.</param>
internal sealed record MappedColumn(string Header, Field Field, IReadOnlyDictionary<string, string>? Values, DayFormat? Format, JsonPlace Place);

/// <summary>A field that is the same in every row.</summary>
/// <param name="Field">The field.</param>
/// <param name="Text">The text.</param>
/// <param name="Place">Where the map says so.</param>
internal sealed record MappedConstant(Field Field, string Text, JsonPlace Place);
