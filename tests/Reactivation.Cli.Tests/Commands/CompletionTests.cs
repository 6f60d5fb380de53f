using System.Diagnostics;
using Reactivation.Cli.Output.Files;

namespace Reactivation.Cli.Tests.Commands;

/// <summary>Completion, asked as bash asks.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly CommandRun _run = new();

    [Theory]
    [InlineData("reactivation exp", "explain")]
    [InlineData("reactivation policy ch", "check")]
    [InlineData("reactivation assess --re", "--records")]
    [InlineData("reactivation assess --lang ", "en ja")]
    [InlineData("reactivation gate --channel so", "social")]
    [InlineData("reactivation messages --form ", "call email letter sms")]
    public void Bash_IsToldWhatFits(string line, string expected)
    {
        _run.Run("completion", "bash").Should().Be(0, _run.Error);
        var script = _run.Write(
            "try.sh",
            $"reactivation() {{ dotnet '{typeof(OutputSet).Assembly.Location}' \"$@\"; }}",
            _run.Output,
            $"COMP_LINE='{line}'; COMP_POINT=${{#COMP_LINE}}; COMP_WORDS=(${{COMP_LINE}}); [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=(''); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))",
            "_reactivation; echo \"${COMPREPLY[*]}\"");

        using var bash = Process.Start(new ProcessStartInfo("bash", ["--noprofile", "--norc", script]) { RedirectStandardOutput = true })!;
        var answer = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();

        string.Join(' ', answer.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).Should().Be(expected);
    }

    [Theory]
    [InlineData("zsh", "bashcompinit")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void OtherShells(string shell, string word)
    {
        _run.Run("completion", shell).Should().Be(0, _run.Error);

        _run.Output.Should().Contain(word);
    }

    [Fact]
    public void AShellThatIsNotKnown_IsRefused() => _run.Run("completion", "cmd").Should().Be(2);

    public void Dispose() => _run.Dispose();
}
