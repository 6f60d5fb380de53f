using System.Text.RegularExpressions;

namespace Reactivation.Cli.Tests.Wordings;

/// <summary><c>--lang ja</c>: what goes wrong is told in Japanese too, on the screen and in files.</summary>
public sealed partial class JapaneseRunTests : IDisposable
{
    private readonly CommandRun _run = new();

    public JapaneseRunTests()
    {
        _run.Write("events.csv", "customer_id,date,amount", "A,2026-01-05,100", "B,2026-13-01,5", ",2026-01-05,5", "C,2026-01-05,x");
        _run.Write("contacts.csv", "customer_id,zone,jurisdiction,email", "A,Asia/Tokyo,JP,a@example.com", "A,Asia/Tokyo,JP,", "C,Nowhere,JP,c@example.com");
        _run.Write("log.csv", "customer_id,kind,at,channel", "A,opt_out,yesterday,email", "N,opt_out,2026-01-05,", "A,sent,2026-01-05,fax");
    }

    [Theory]
    [InlineData("assess", "--events", "missing.csv", "--as-of", "2026-11-22")]
    [InlineData("assess", "--as-of", "22.11.2026", "--top", "x", "--events", "events.csv")]
    [InlineData("assess", "--lang", "ja")]
    [InlineData("assess", "--events", "events.csv", "--as-of", "2026-11-22", "--strict")]
    [InlineData("assess", "--events", "contacts.csv", "--as-of", "2026-11-22")]
    [InlineData("assess", "--events", "events.csv", "--as-of", "2026-11-22", "--records", "web_visti", "--encoding", "latin")]
    [InlineData("explain", "--id", "nobody", "--events", "events.csv", "--as-of", "2026-11-22")]
    [InlineData("diff", "2026-11-22", "default", "--events", "events.csv")]
    [InlineData("plan", "--events", "events.csv", "--contacts", "contacts.csv", "--as-of", "2026-11-22", "--budget", "5", "--capacity", "fax=1")]
    [InlineData("plan", "--events", "events.csv", "--contacts", "contacts.csv", "--as-of", "2026-11-22", "--cost", "email", "--chance", "high=900")]
    [InlineData("frobnicate")]
    public void WhatGoesWrong_IsTold(params string[] args)
    {
        _run.Run([.. args.Select(a => a.EndsWith(".csv", StringComparison.Ordinal) ? _run.Path(a) : a), "--lang", "ja"]).Should().BeOneOf(2, 3);

        _run.Error.Should().StartWith("何も行いませんでした：");
        EnglishOf(_run.Error.Replace(_run.Folder, "", StringComparison.Ordinal)).Should().BeEmpty(_run.Error);
    }

    [Fact]
    public void RowsThatCannotBeRead_AreToldOnTheScreenAndInFiles()
    {
        Plan().Should().Be(0, _run.Error);

        EnglishOf(string.Join('\n', _run.Output.Split('\n').SkipWhile(l => !l.Contains("読めないため", StringComparison.Ordinal)).TakeWhile(l => !l.StartsWith("書き込み先", StringComparison.Ordinal)))).Should().BeEmpty(_run.Output);
        EnglishOf(string.Join('\n', _run.Read("out/plan.rejected.csv").Skip(1))).Should().BeEmpty();
        _run.Read("out/plan.rejected.csv").Should().Contain(r => r.Contains("2026-11-22 のような日付が必要です", StringComparison.Ordinal));
        EnglishOf(string.Join('\n', _run.Read("out/refused.csv").Skip(1))).Should().BeEmpty();
    }

    public void Dispose() => _run.Dispose();

    private int Plan() => _run.Run("plan", "--events", _run.Path("events.csv"), "--contacts", _run.Path("contacts.csv"), "--contact-log", _run.Path("log.csv"), "--zone", "Asia/Tokyo", "--as-of", "2026-11-22", "--lang", "ja", "--out", _run.Path("out"));

    /// <summary>Two English words side by side; codes have no spaces.</summary>
    private static IEnumerable<string> EnglishOf(string text) => English().Matches(text).Select(m => m.Value).Where(m => !m.StartsWith("reactivation ", StringComparison.Ordinal));

    [GeneratedRegex(@"\b[A-Za-z]{2,} [a-z]{2,}\b")]
    private static partial Regex English();
}
