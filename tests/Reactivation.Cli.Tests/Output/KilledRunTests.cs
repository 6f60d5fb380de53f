using System.Diagnostics;
using System.Globalization;
using System.Text;
using Reactivation.Cli.Output.Files;

namespace Reactivation.Cli.Tests.Output;

/// <summary>Kill −9 at random moments: a folder is never of two runs without a way to tell.</summary>
[Collection(nameof(Alone))]
public sealed class KilledRunTests : IDisposable
{
    /// <summary>How many runs are killed; set <c>REACTIVATION_KILLS=200</c> for more.</summary>
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("REACTIVATION_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 12;

    private static readonly DateOnly Old = new(2026, 11, 1);

    private readonly CommandRun _run = new();
    private readonly Random _random = new(20261122);

    [Fact]
    public void WhereThereIsAList_EverythingIsOfTheRunThatMadeIt()
    {
        var lines = new StringBuilder("customer_id,date,amount\n");
        for (var i = 0; i < 3_000; i++)
            lines.Append(CultureInfo.InvariantCulture, $"C{i % 800},{new DateOnly(2024, 1, 1).AddDays(i % 1000):yyyy-MM-dd},{i}\n");
        File.WriteAllText(_run.Path("events.csv"), lines.ToString());
        var whole = Stopwatch.StartNew();
        Start(Old, "--jsonl").WaitForExit();
        var usual = whole.Elapsed;
        FileSet.CheckWhole(_run.Path("out")).Should().Be(Old.Text(), "nobody killed that run");

        var (oldSets, newSets, withoutList, killed) = (0, 0, 0, 0);
        for (var i = 0; i < Kills; i++)
        {
            _run.Run([.. Arguments(Old, "--excel")]).Should().Be(0, _run.Error);
            using var process = Start(new DateOnly(2026, 11, 2).AddDays(i % 28), i % 4 < 2 ? "--excel" : "--jsonl");
            Wait(process, i, usual);
            killed += process.HasExited ? 0 : 1;
            process.Kill();
            process.WaitForExit();
            if (!FileSet.HasList(_run.Path("out")))
                withoutList++;
            else if (FileSet.CheckWhole(_run.Path("out")) == Old.Text())
                oldSets++;
            else
                newSets++;
        }

        killed.Should().BeGreaterThan(Kills / 3, "a run that is over proves nothing");
        TestContext.Current.SendDiagnosticMessage($"{Kills} runs, {killed} killed before their end: {oldSets} sets of the old run, {newSets} of the new one, {withoutList} folders without a list");
    }

    public void Dispose() => _run.Dispose();

    /// <summary>A third are killed at any moment, a third about when the last file is written, a third when files begin to be put in place, which is over in a blink.</summary>
    private void Wait(Process process, int number, TimeSpan usual)
    {
        switch (number % 3)
        {
            case 0:
                Thread.Sleep(_random.Next((int)usual.TotalMilliseconds));
                break;
            case 1:
                Until(() => File.Exists(_run.Path("out/summary.json.writing")));
                Thread.SpinWait(_random.Next(100_000));
                break;
            default:
                Until(() => File.Exists(_run.Path("out/summary.json.writing")));
                Until(() => !File.Exists(_run.Path("out/assessments.csv")) || !File.Exists(_run.Path("out/summary.json.writing")));
                break;
        }

        void Until(Func<bool> happens)
        {
            while (!process.HasExited && !happens())
            {
            }
        }
    }

    private Process Start(DateOnly asOf, string format)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in Arguments(asOf, format).Prepend(typeof(OutputSet).Assembly.Location))
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private string[] Arguments(DateOnly asOf, string format) => ["assess", "--events", _run.Path("events.csv"), "--as-of", asOf.Text(), "--out", _run.Path("out"), "--top", "0", format];
}
