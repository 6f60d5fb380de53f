using Reactivation.Cli.Output.Views;

namespace Reactivation.Cli.Tests.Commands;

/// <summary>What people see: aligned, complete, quiet where nobody looks.</summary>
public sealed class ViewTests : IDisposable
{
    private readonly CommandRun _run = new();

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Tables_AreAligned_AlsoWithFullWidthCharacters(string language)
    {
        _run.Run("demo", "--customers", "300", "--out", _run.Path("demo"), "--lang", language).Should().Be(0, _run.Error);

        var lines = _run.Output.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].Contains('─', StringComparison.Ordinal))
                continue;
            for (var row = i - 1; lines[row].Length > 0 && row < i + 3; row++)
                Lines.Cells(lines[row].TrimEnd('\r')).Should().Be(Lines.Cells(lines[i].TrimEnd('\r')), $"'{lines[row]}' stands under '{lines[i]}'");
        }

        lines.Where(l => !l.Contains(_run.Folder, StringComparison.Ordinal)).Should().OnlyContain(l => Lines.Cells(l) <= 100, "that is the width where nothing says another");
        lines.Count(l => l.Contains('─', StringComparison.Ordinal)).Should().BeGreaterThanOrEqualTo(4, "stages, definitions, segments and the next week");
    }

    [Fact]
    public void PipedOutput_HasNoColoursAndNoProgress()
    {
        _run.Run("demo", "--customers", "300", "--out", _run.Path("demo")).Should().Be(0, _run.Error);

        (_run.Output + _run.Error).Should().NotContain("\u001b").And.NotContain("\r");
        _run.Error.Should().BeEmpty();
    }

    public void Dispose() => _run.Dispose();
}
