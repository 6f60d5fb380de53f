using System.Text.Json;
using Reactivation.Cli.Input;
using Reactivation.Cli.Output.Files;

namespace Reactivation.Cli.Tests.Output;

/// <summary>The files of a run belong together: where there is a list, everything else is of the same run.</summary>
public sealed class OutputSetTests : IDisposable
{
    private readonly CommandRun _run = new();

    public OutputSetTests() => _run.Write("events.csv", "customer_id,date,amount", "A,2026-05-25,100", "B,2026-02-30,100", "C,2025-01-01,300");

    [Fact]
    public void TheSummary_SaysWhatWasAskedOfWhat_AndWhatCameOut()
    {
        Assess("2026-06-15").Should().Be(0, _run.Error);

        FileSet.CheckWhole(_run.Path("out")).Should().Be("2026-06-15");
        using var summary = JsonDocument.Parse(File.ReadAllText(_run.Path("out/summary.json")));
        var root = summary.RootElement;
        root.GetProperty("tool").GetString().Should().MatchRegex(@"^\d+\.\d+\.\d+");
        root.GetProperty("policy").GetProperty("fingerprint").GetString().Should().Be(ReactivationPolicy.Default.Fingerprint());
        root.GetProperty("policy").GetProperty("used_fingerprint").GetString().Should().Be(ReactivationPolicy.FromJson(File.ReadAllText(_run.Path("out/policy.used.json"))).Fingerprint()).And.NotBe(ReactivationPolicy.Default.Fingerprint(), "quintiles were fitted");
        root.GetProperty("inputs").EnumerateArray().Single().GetProperty("sha256").GetString().Should().Be(FileSet.Hash(_run.Path("events.csv")));
        var counts = root.GetProperty("counts");
        counts.GetProperty("customers").GetInt32().Should().Be(2);
        counts.GetProperty("events").GetInt32().Should().Be(2);
        counts.GetProperty("rejected_rows").GetInt32().Should().Be(1);
        counts.GetProperty("stages").EnumerateObject().Sum(s => s.Value.GetInt32()).Should().Be(2);
        counts.GetProperty("definitions").GetProperty("r181").GetInt32().Should().Be(1);
    }

    [Fact]
    public void TheSameQuestion_GivesTheSameBytes()
    {
        Assess("2026-06-15");
        var first = Directory.GetFiles(_run.Path("out")).Order().Select(FileSet.Hash).ToList();

        Assess("2026-06-15");

        Directory.GetFiles(_run.Path("out")).Order().Select(FileSet.Hash).Should().Equal(first);
    }

    [Fact]
    public void TheUsedPolicy_GivesTheSameListAgain()
    {
        Assess("2026-06-15");

        _run.Run("assess", "--events", _run.Path("events.csv"), "--as-of", "2026-06-15", "--policy", _run.Path("out/policy.used.json"), "--out", _run.Path("again")).Should().Be(0, _run.Error);

        _run.Read("again/assessments.csv").Should().Equal(_run.Read("out/assessments.csv"));
        _run.Read("again/policy.used.json").Should().Equal(_run.Read("out/policy.used.json"));
    }

    /// <summary>A folder where a file is to come is seen before anything is replaced, and is named.</summary>
    [Fact]
    public void AFolderInTheWay_LeavesTheOldSetAsItWas_AndNothingBeside()
    {
        Assess("2026-06-15");
        File.Delete(_run.Path("out/rejected.csv"));
        Directory.CreateDirectory(_run.Path("out/rejected.csv/in-the-way"));
        var list = File.ReadAllText(_run.Path("out/assessments.csv"));

        Assess("2026-07-15").Should().Be(2);

        _run.Error.Should().StartWith("Nothing was done:").And.Contain($"{_run.Path("out/rejected.csv")}: found a folder, expected a file or nothing");
        File.ReadAllText(_run.Path("out/assessments.csv")).Should().Be(list);
        Directory.GetFiles(_run.Path("out"), "*.writing").Should().BeEmpty();

        Directory.Delete(_run.Path("out/rejected.csv"), recursive: true);
        Assess("2026-08-15").Should().Be(0);
        FileSet.CheckWhole(_run.Path("out")).Should().Be("2026-08-15");
    }

    /// <summary>What fails while files are put in place leaves no list: a folder of two runs must be told from one of one.</summary>
    [Fact]
    public void ASetThatStopsWhileFilesArePutInPlace_LeavesNoList_AndNothingBeside()
    {
        Assess("2026-06-15");
        var set = new OutputSet(_run.Path("out"));
        set.Write("assessments.csv", stream => stream.WriteByte(1));
        set.Write("rejected.csv", stream => stream.WriteByte(1));
        File.Delete(_run.Path("out/rejected.csv.writing"));

        var commit = () => set.Commit("assessments.csv", "assessments.csv", "assessments.jsonl");

        commit.Should().Throw<InputException>().WithMessage($"{_run.Path("out/rejected.csv")}: found a place that cannot be written to*");
        FileSet.HasList(_run.Path("out")).Should().BeFalse();
        Directory.GetFiles(_run.Path("out"), "*.writing").Should().BeEmpty();
    }

    [Fact]
    public void WhatCannotBeWritten_LeavesNothingBeside()
    {
        var set = new OutputSet(_run.Path("new"));
        set.Write("a.csv", stream => stream.WriteByte(1));

        var write = () => set.Write("b.csv", _ => throw new InvalidOperationException());

        write.Should().Throw<InvalidOperationException>();
        Directory.GetFiles(_run.Path("new")).Should().BeEmpty();
    }

    [Fact]
    public void ARunThatFailsBefore_LeavesTheOldSetAsItWas()
    {
        Assess("2026-06-15");
        Directory.CreateDirectory(_run.Path("out/policy.used.json.writing"));

        Assess("2026-07-15").Should().Be(2);

        FileSet.CheckWhole(_run.Path("out")).Should().Be("2026-06-15");
        _run.Error.Should().Contain($"{_run.Path("out/policy.used.json")}: found no permission to write there");
        Directory.GetFiles(_run.Path("out"), "*.writing").Should().BeEmpty();
    }

    [Fact]
    public void AListInAnotherFormat_TakesThePlaceOfTheOldOne()
    {
        Assess("2026-06-15");

        Assess("2026-07-15", "--jsonl").Should().Be(0);

        File.Exists(_run.Path("out/assessments.csv")).Should().BeFalse("it would be of another run");
        FileSet.CheckWhole(_run.Path("out")).Should().Be("2026-07-15");
    }

    public void Dispose() => _run.Dispose();

    private int Assess(string asOf, params string[] more) => _run.Run(["assess", "--events", _run.Path("events.csv"), "--as-of", asOf, "--out", _run.Path("out"), .. more]);
}
