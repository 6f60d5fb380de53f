namespace Reactivation.Cli.Tests.Commands;

/// <summary>Every command tells how it is used, and every failure is one readable block.</summary>
public sealed class HelpTests : IDisposable
{
    private readonly CommandRun _run = new();

    [Theory]
    [InlineData("demo")]
    [InlineData("assess")]
    [InlineData("explain")]
    [InlineData("segments")]
    [InlineData("diff")]
    [InlineData("plan")]
    [InlineData("gate")]
    [InlineData("completion")]
    [InlineData("policy", "show")]
    [InlineData("policy", "check")]
    [InlineData("policy", "schema")]
    [InlineData("policy", "fit")]
    [InlineData("messages")]
    [InlineData("templates", "list")]
    [InlineData("templates", "show")]
    [InlineData("templates", "check")]
    [InlineData("templates", "values")]
    public void Help_EndsWithAnExample(params string[] command)
    {
        _run.Run([.. command, "--help"]).Should().Be(0, _run.Error);

        var lines = _run.Output.TrimEnd().Split('\n');
        lines[^1].Should().StartWith($"  reactivation {string.Join(' ', command)}");
        _run.Output.Should().Contain("Usage:").And.NotContain("[default: Reactivation", "a default is shown as one would write it");
    }

    [Fact]
    public void TheToolsHelp_NamesEveryCommand()
    {
        _run.Run("--help").Should().Be(0);

        _run.Output.Should().ContainAll("demo", "assess", "explain", "segments", "diff", "plan", "gate", "messages", "templates", "policy");
    }

    [Fact]
    public void ShellsAreToldWhatFits()
    {
        _run.Run("[suggest:11]", "policy sche").Should().Be(0, _run.Error);

        _run.Output.Trim().Should().Be("schema");
    }

    [Theory]
    [InlineData("explain", "--events", "x.csv", "--as-of", "2026-11-22")]
    [InlineData("segments", "--as-of", "2026-11-22")]
    [InlineData("diff", "2026-10-22")]
    [InlineData("diff", "2026-10-22", "2026-11-22", "--events", "x.csv", "--as-of", "2026-11-22")]
    [InlineData("policy")]
    [InlineData("templates")]
    [InlineData("templates", "show", "price", "--form", "fax")]
    [InlineData("messages", "--events", "x.csv", "--as-of", "2026-11-22", "--contacts", "x.csv")]
    [InlineData("messages", "--events", "x.csv", "--as-of", "2026-11-22", "--contacts", "x.csv", "--sender", "x.json", "--per-customer")]
    [InlineData("messages", "--events", "x.csv", "--as-of", "2026-11-22", "--contacts", "x.csv", "--sender", "x.json", "--plan", "x.csv", "--form", "sms")]
    [InlineData("messages", "--events", "x.csv", "--as-of", "2026-11-22", "--contacts", "x.csv", "--sender", "x.json", "--tier", "highest")]
    [InlineData("messages", "--events", "x.csv", "--as-of", "2026-11-22", "--contacts", "x.csv", "--sender", "x.json", "--use", "discount=price")]
    [InlineData("policy", "chek", "x.json")]
    [InlineData("assess", "--events", "x.csv", "--as-of", "2026-11-22", "--lang", "fr")]
    public void UnusableArguments_EndWithCode2(params string[] args)
    {
        _run.Run(args).Should().Be(2);

        _run.Error.Should().StartWith("Nothing was done:").And.NotContain("   at ");
        _run.Output.Should().BeEmpty();
    }

    public void Dispose() => _run.Dispose();
}
