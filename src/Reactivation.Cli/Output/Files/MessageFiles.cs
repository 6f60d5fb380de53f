using Reactivation.Cli.Input;
using Reactivation.Cli.Runs;

namespace Reactivation.Cli.Output.Files;

/// <summary>The files of a run of messages: the list, who was refused and why, the rows that could not be read; and a file a message where that is asked for.</summary>
internal sealed class MessageFiles(AssessmentRun run, RowFormat format, Language language, bool hasFiles)
{
    internal const string CsvList = "messages.csv";
    internal const string JsonList = "messages.jsonl";
    internal const string Refused = "messages.refused.csv";
    internal const string Rejected = "messages.rejected.csv";
    internal const string Folder = "messages";

    /// <summary>The list by name of its format.</summary>
    internal string ListName => format == RowFormat.JsonLines ? JsonList : CsvList;

    private RowFormat TableFormat => format == RowFormat.ExcelCsv ? format : RowFormat.Csv;

    /// <summary>Writes the whole set, row by row: nothing of a message is kept.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="messages">What became of each; gone through once.</param>
    internal void Write(string folder, IEnumerable<ComposedMessage> messages)
    {
        var set = new OutputSet(folder);
        var own = new DirectoryInfo(Path.Combine(folder, Folder));

        // Messages of a run before are none of this list, and go with the list that they were of.
        var isStale = !hasFiles && own.Exists && own.EnumerateFiles().Any(f => MessageFileNames.IsOne(f.Name));
        if (hasFiles || isStale)
            CheckFolder(own);
        if (hasFiles)
        {
            set.WriteFolder(Folder, beside => Write(set, Filed(beside, messages)));
        }
        else
        {
            Write(set, messages);
            if (isStale)
                set.WriteFolder(Folder, _ => { });
        }

        set.Write(Rejected, stream => TableWriter.Write(stream, TableFormat, RejectedColumns.In(language), run.Input.Rejected));
        set.Commit(ListName, CsvList, JsonList);
        if (isStale)
            own.Delete();
    }

    /// <summary>Writes the list alone.</summary>
    internal void WriteList(Stream stream, IEnumerable<ComposedMessage> messages)
    {
        using var list = Begin(stream);
        foreach (var message in messages.Where(m => m.Message is not null))
            list.Add(message);
    }

    private void Write(OutputSet set, IEnumerable<ComposedMessage> messages) => set.Write(Refused, refusedBytes =>
    {
        using var refused = TableWriter.Begin(refusedBytes, TableFormat, RefusedColumns.In(language));
        set.Write(ListName, listBytes => WriteList(listBytes, messages.Select(Sorted)));

        ComposedMessage Sorted(ComposedMessage message)
        {
            foreach (var problem in message.Problems)
                refused.Add((message, problem));
            return message;
        }
    });

    private IRowWriter<ComposedMessage> Begin(Stream stream) => TableWriter.Begin(stream, format, MessageColumns.For(format == RowFormat.ExcelCsv, hasFiles));

    private static IEnumerable<ComposedMessage> Filed(DirectoryInfo folder, IEnumerable<ComposedMessage> messages)
    {
        var number = 0;
        foreach (var message in messages)
        {
            if (message.Message is null)
            {
                yield return message;
                continue;
            }

            var name = MessageFileNames.Of(++number, message.CustomerId, message.Form);
            MailFile.Write(Path.Combine(folder.FullName, name), message.To!, message.Message);
            yield return message with { File = $"{Folder}/{name}" };
        }
    }

    /// <summary>The folder is replaced as a whole: what is not the tool's own must not go with it.</summary>
    private static void CheckFolder(DirectoryInfo folder)
    {
        if (folder.Exists && folder.EnumerateFileSystemInfos().FirstOrDefault(e => e is DirectoryInfo || !MessageFileNames.IsOne(e.Name)) is { } foreign)
            throw new InputException(new Problem { Source = "--out", Found = $"{Shown.Text(foreign.Name)} in the folder {Folder}, which is replaced as a whole", Expected = "nothing there but messages", Fix = "take it out, or write elsewhere" });
    }
}
