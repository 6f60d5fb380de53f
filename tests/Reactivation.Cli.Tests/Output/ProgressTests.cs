namespace Reactivation.Cli.Tests.Output;

/// <summary>Long work says how far it has come, on one line, which is gone in the end.</summary>
public class ProgressTests
{
    [Fact]
    public void LongWork_IsCounted_AndTheLineIsTakenAway()
    {
        using var screen = new StringWriter();

        new Progress(screen, TimeSpan.Zero).Of("Assessing", Enumerable.Range(0, 10_000), 10_000).Count().Should().Be(10_000);

        screen.ToString().Should().Contain("Assessing … 4,096 of 10,000").And.NotContain("\n").And.EndWith("\r" + new string(' ', "Assessing … 4,096 of 10,000".Length) + "\r");
    }

    [Fact]
    public void ShortWork_SaysNothing()
    {
        using var screen = new StringWriter();

        new Progress(screen, TimeSpan.FromHours(1)).Of("Assessing", Enumerable.Range(0, 10_000)).Count().Should().Be(10_000);

        screen.ToString().Should().BeEmpty();
    }
}
