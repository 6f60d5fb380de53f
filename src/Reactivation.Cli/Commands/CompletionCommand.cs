using System.CommandLine;

namespace Reactivation.Cli.Commands;

/// <summary><c>reactivation completion</c>: what a shell must be told so that it completes the tool's commands and options.</summary>
internal static class CompletionCommand
{
    /// <summary>The library answers <c>reactivation [suggest:POSITION] "LINE"</c>, where the line is what stands behind the tool's name.</summary>
    private const string Bash = """
        _reactivation() {
          local line=${COMP_LINE#* } before=${COMP_LINE%%"${COMP_LINE#* }"}
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$(reactivation "[suggest:$((COMP_POINT - ${#before}))]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _reactivation reactivation

        """;

    private const string Zsh = "autoload -U +X bashcompinit && bashcompinit\n" + Bash;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName reactivation -ScriptBlock {
          param($word, $command, $position)
          $text = "$command"
          $start = $text.IndexOf(' ') + 1
          reactivation "[suggest:$($position - $start)]" "$($text.Substring($start))" 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    internal static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new ExampleCommand("completion", "Prints what makes a shell complete commands and options.", "reactivation completion bash >> ~/.bashrc") { shell };
        command.SetAction(parsed =>
        {
            terminal.Output.Write(parsed.GetValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => PowerShell });
            return CommandLine.Done;
        });
        return command;
    }
}
