using Reactivation.Cli.Commands;

namespace Reactivation.Cli.Tests;

/// <summary>Runs the command line in a folder of its own, which is deleted afterwards.</summary>
internal sealed class CommandRun : IDisposable
{
    public CommandRun() => Folder = Directory.CreateTempSubdirectory("reactivation-").FullName;

    public string Folder { get; }

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public int Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = CommandLine.Run(args, output, error);
        (Output, Error) = (output.ToString(), error.ToString());
        return exit;
    }

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    public string Write(string name, params string[] lines)
    {
        File.WriteAllLines(Path(name), lines);
        return Path(name);
    }

    public IReadOnlyList<string> Read(string name) => File.ReadAllLines(Path(name));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
