namespace Reactivation.Cli.Input.Files;

/// <summary>Standard input as a file: what explains a problem reads a file again, which a pipe cannot do, so it is put aside first.</summary>
internal sealed class StandardInput(Stream input) : IDisposable
{
    /// <summary>What stands on the command line for standard input.</summary>
    internal const string Sign = "-";

    /// <summary>The name that problems, header maps and summaries show.</summary>
    internal const string Name = "stdin";

    private DirectoryInfo? _folder;

    /// <summary>The file that is meant: itself, or standard input put aside.</summary>
    /// <exception cref="InputException">Standard input is meant a second time.</exception>
    internal FileInfo Resolve(FileInfo file)
    {
        if (file.ToString() != Sign)
            return file;
        if (_folder is not null)
            throw new InputException(new Problem { Found = "standard input (-) for two files", Expected = "it for one of them" });
        _folder = Directory.CreateTempSubdirectory("reactivation-");
        var aside = new FileInfo(Path.Combine(_folder.FullName, Name));
        using (var stream = aside.Create())
            input.CopyTo(stream);
        return new FileInfo(aside.FullName);
    }

    public void Dispose() => _folder?.Delete(recursive: true);
}
