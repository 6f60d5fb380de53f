using System.Text.RegularExpressions;
using Reactivation.Tests;

namespace Reactivation.Cli.Tests;

/// <summary>The README's file and header map are what the tool reads.</summary>
public sealed class ReadmeMapTests : IDisposable
{
    private readonly CommandRun _run = new();

    [Fact]
    public void TheFileAndTheMap_AreRead()
    {
        var events = _run.Write("取引.csv", Block("csv"));
        var map = _run.Write("map.json", Block("json"));
        var customers = _run.Write("顧客.csv", "顧客コード,最終来訪日,他社併用", "A-1,20/11/2026,○", "B-2,なし,×");

        _run.Run("assess", "--events", events, "--customers", customers, "--map", map, "--as-of", "2026-11-22", "--out", _run.Path("out")).Should().Be(0, _run.Error);

        _run.Read("out/assessments.csv").Skip(1).Select(l => l.Split(',')).Select(f => $"{f[0]} {f[1]} {f[7]}").Should().Equal("A-1 dormant high", "B-2 churned low");
        _run.Output.Should().Contain("2 customers with 4 events").And.NotContain("were not used").And.NotContain("could not be read");
    }

    public void Dispose() => _run.Dispose();

    private static string Block(string language) =>
        Regex.Match(File.ReadAllText(Path.Combine(Prerequisites.RepositoryRoot(), "src", "Reactivation.Cli", "README.md")), $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
}
