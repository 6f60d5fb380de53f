namespace Reactivation.Cli.Tests.Files;

/// <summary>A file without rows says so, instead of giving an empty list.</summary>
public sealed class EmptyFileTests : IDisposable
{
    private readonly CommandRun _run = new();

    [Fact]
    public void AFileOfNoBytes_IsToldOnce()
    {
        File.WriteAllText(_run.Path("events.csv"), "");

        Assess("--events", _run.Path("events.csv")).Should().Be(2);

        _run.Error.Should().Contain("  events.csv, line 1: found an empty file, expected a header with customer_id, date, and rows below it\n");
    }

    [Fact]
    public void AHeaderAlone_WhereNobodyIsElsewhere_IsRefused()
    {
        _run.Write("events.csv", "customer_id,date");
        _run.Write("customers.csv", "customer_id,registered_on");

        Assess("--events", _run.Path("events.csv"), "--customers", _run.Path("customers.csv")).Should().Be(2);

        _run.Error.Should().Contain("customers.csv, line 1: found a header alone, expected rows below it").And.Contain("events.csv, line 1: found a header alone, expected rows below it");
    }

    [Fact]
    public void AHeaderAlone_BesideOtherFiles_IsTold()
    {
        _run.Write("events.csv", "customer_id,date");
        _run.Write("customers.csv", "customer_id,registered_on", "A,2026-01-05");

        Assess("--events", _run.Path("events.csv"), "--customers", _run.Path("customers.csv")).Should().Be(0, _run.Error);

        _run.Output.Should().Contain("events.csv: a header alone, without rows");
    }

    public void Dispose() => _run.Dispose();

    private int Assess(params string[] more) => _run.Run(["assess", "--as-of", "2026-11-22", .. more]);
}
