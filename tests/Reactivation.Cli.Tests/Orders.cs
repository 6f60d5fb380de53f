using System.Globalization;
using System.IO.Compression;
using Reactivation.Tests;

namespace Reactivation.Cli.Tests;

/// <summary>Order histories of real shops, read by a few plain lines that share nothing with the code under test.</summary>
internal static class Orders
{
    public static string Path(string name)
    {
        var path = System.IO.Path.Combine(Prerequisites.SharedFolder(), "data", name);
        Prerequisites.Require(File.Exists(path), $"No order history {name}.");
        return path;
    }

    public static ILookup<string, (DateOnly Date, decimal Amount)> Read(string name)
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(Path(name)), CompressionMode.Decompress));
        text.ReadLine().Should().Be("customer_id,date,amount");
        var rows = new List<string[]>();
        while (text.ReadLine() is { } line)
            rows.Add(line.Split(','));
        return rows.ToLookup(r => r[0], r => (DateOnly.ParseExact(r[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), decimal.Parse(r[2], CultureInfo.InvariantCulture)));
    }
}
