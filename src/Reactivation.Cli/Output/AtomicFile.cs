using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Reactivation.Cli.Output;

/// <summary>Writes a file beside its place and renames it when it is whole: a reader sees the old file or the new one, never half of one.</summary>
internal static class AtomicFile
{
    internal static void WriteCsv(string path, Action<CsvWriter> write)
    {
        var beside = path + ".writing";
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            using (var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
            using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }))
                write(csv);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    internal static void WriteRow(this CsvWriter csv, params IEnumerable<string?> fields)
    {
        foreach (var field in fields)
            csv.WriteField(field);
        csv.NextRecord();
    }
}
