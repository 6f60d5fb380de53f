using System.CommandLine;

namespace Reactivation.Cli.Commands;

/// <summary>A command that shows how it is used: its help ends with examples.</summary>
internal sealed class ExampleCommand(string name, string description, params string[] examples) : Command(name, description)
{
    internal IReadOnlyList<string> Examples { get; } = examples;
}
