using System.Text;
using Reactivation.Cli.Commands;

namespace Reactivation.Cli.Tests;

/// <summary>Runs the command line in a folder of its own, which is deleted afterwards.</summary>
internal sealed class CommandRun : IDisposable
{
    public CommandRun() => Folder = Directory.CreateTempSubdirectory("reactivation-").FullName;

    public string Folder { get; }

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>What is given on standard input.</summary>
    public string Input { get; set; } = "";

    public int Run(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(Input));
        using var terminal = new Terminal(output, error, input);
        var exit = CommandLine.Run(args, terminal);
        (Output, Error) = (Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
        return exit;
    }

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    public string Write(string name, params IEnumerable<string> lines)
    {
        File.WriteAllLines(Path(name), lines);
        return Path(name);
    }

    public IReadOnlyList<string> Read(string name) => File.ReadAllLines(Path(name));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
