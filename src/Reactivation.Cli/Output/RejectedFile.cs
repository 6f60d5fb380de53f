using System.Collections.Immutable;
using System.Globalization;

namespace Reactivation.Cli.Output;

/// <summary><c>rejected.csv</c>: every row that could not be read. Written only where there is one; an older one is removed.</summary>
internal static class RejectedFile
{
    internal const string Name = "rejected.csv";

    internal static void Write(string folder, ImmutableArray<Problem> rejected)
    {
        var path = Path.Combine(folder, Name);
        if (rejected.IsEmpty)
        {
            File.Delete(path);
            return;
        }

        AtomicFile.WriteCsv(path, csv =>
        {
            csv.WriteRow("source", "line", "column", "found", "problem", "fix");
            foreach (var p in rejected)
                csv.WriteRow(p.Source, p.Line?.ToString(CultureInfo.InvariantCulture), p.Field, p.Found, $"expected {p.Expected}", p.Fix);
        });
    }
}
