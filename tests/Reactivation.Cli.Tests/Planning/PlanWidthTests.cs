namespace Reactivation.Cli.Tests.Planning;

/// <summary>How wide a plan is shown. The width is a variable of the process, so no other test may run meanwhile.</summary>
[Collection(nameof(Alone))]
public sealed class PlanWidthTests : IDisposable
{
    private readonly PlanRun _run = new();

    [Theory]
    [InlineData("en", "80")]
    [InlineData("ja", "80")]
    [InlineData("ja", "160")]
    public void TheView_KeepsWithinTheScreen(string language, string columns)
    {
        var before = Environment.GetEnvironmentVariable("COLUMNS");
        Environment.SetEnvironmentVariable("COLUMNS", columns);
        try
        {
            _run.Plan("--lang", language, "--cost", "email=2", "--cost", "letter=120", "--budget", "1000").Should().Be(0, _run.Error);
        }
        finally
        {
            Environment.SetEnvironmentVariable("COLUMNS", before);
        }

        _run.Output.Split('\n').Where(l => !l.Contains(_run.Folder, StringComparison.Ordinal)).Should().OnlyContain(l => Cli.Output.Views.Lines.Cells(l.TrimEnd('\r')) <= int.Parse(columns, System.Globalization.CultureInfo.InvariantCulture));
    }

    public void Dispose() => _run.Dispose();
}
