namespace Reactivation.Cli.Tests.Files;

/// <summary>Files that are something else than they are taken for.</summary>
public sealed class ForeignFileTests : IDisposable
{
    private readonly CommandRun _run = new();

    [Theory]
    [InlineData("customer_id;date", "semicolons")]
    [InlineData("customer_id\tdate", "tabs")]
    [InlineData("customer_id|date", "vertical bars")]
    public void OtherSeparators_AreNamed(string header, string name)
    {
        Assess(_run.Write("events.csv", header, header.Replace("customer_id", "A", StringComparison.Ordinal).Replace("date", "2026-01-05", StringComparison.Ordinal))).Should().Be(2);

        _run.Error.Should().Be($"Nothing was done:\n  events.csv, line 1: found columns separated by {name}, expected columns separated by commas; write the file as CSV with commas\n");
    }

    [Fact]
    public void AFolder_IsNoFile()
    {
        Assess(_run.Folder).Should().Be(2);

        _run.Error.Should().Contain(": found a folder, expected a file at");
    }

    [Theory]
    [InlineData("did you mean 'price'?", "templates", "show", "prise")]
    [InlineData("did you mean 'tier'?", "segments", "--events", "events.csv", "--as-of", "2026-11-22", "--rows", "teir")]
    [InlineData("Must be one of: 'bash' 'zsh' 'pwsh'", "completion", "fish")]
    public void ANameThatIsNearlyOne_IsAskedFor(string hint, params string[] args)
    {
        _run.Write("events.csv", "customer_id,date", "A,2026-01-05");

        _run.Run([.. args.Select(a => a.EndsWith(".csv", StringComparison.Ordinal) ? _run.Path(a) : a)]).Should().Be(2);

        _run.Error.Should().Contain(hint);
    }

    public void Dispose() => _run.Dispose();

    private int Assess(string events) => _run.Run("assess", "--as-of", "2026-11-22", "--events", events);
}
