namespace Reactivation.Cli.Input.Files;

/// <summary>The bytes of an input file, plain or gzip, whatever its name.</summary>
internal static class FileBytes
{
    /// <summary>Opens the file from its beginning; a file is read again where a problem is to be explained, so a pipe will not do.</summary>
    internal static Stream Open(FileInfo file)
    {
        if (!file.Exists)
            throw new InputException(InputException.NoSuchFile(file));
        var stream = file.OpenRead();
        if (!stream.CanSeek)
        {
            stream.Dispose();
            throw new InputException(new Problem { Source = file.Name, Found = "a pipe", Expected = "a file" });
        }

        var isGzip = stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B;
        stream.Position = 0;
        return isGzip ? new WholeGzipStream(file.Name, stream) : stream;
    }
}
