using System.Security.Cryptography;

namespace Reactivation.Cli.Output.Files;

/// <summary>The files of one run, which belong together: written beside their places first, then put in place.</summary>
/// <remarks>
/// The guarantee, also where the process is killed at any moment: <b>where a folder has a list, every other file of the set is of the run that
/// made the list</b>, and every file is whole. For that, the old list goes before the first file is replaced, and the new list comes after the
/// last. A folder without a list is one in which a run was cut off while it put files in place, or before its first list; running again
/// mends it. Files named <c>….writing</c> mean nothing. What a run was cut off from before it began to put files in place, it never touched.
/// </remarks>
internal sealed class OutputSet(string folder)
{
    private const string Beside = ".writing";

    private readonly List<(string Name, string Sha256)> _written = [];
    private readonly List<string> _folders = [];

    /// <summary>The files written so far, each with its hash in hexadecimal.</summary>
    internal IReadOnlyList<(string Name, string Sha256)> Written => _written;

    /// <summary>Writes one file that belongs to no set: a reader sees the old one or the new one.</summary>
    internal static void Write(FileInfo file, Action<Stream> write)
    {
        var set = new OutputSet(file.DirectoryName!);
        set.Write(file.Name, write);
        set.Commit(file.Name);
    }

    /// <summary>Writes a file beside its place.</summary>
    internal void Write(string name, Action<Stream> write)
    {
        Directory.CreateDirectory(folder);
        using var sha256 = SHA256.Create();
        using (var file = new FileStream(PathOf(name) + Beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            using (var hashing = new CryptoStream(file, sha256, CryptoStreamMode.Write, leaveOpen: true))
            using (var buffered = new BufferedStream(hashing, 1 << 16))
                write(buffered);
            file.Flush(flushToDisk: true);
        }

        _written.Add((name, Convert.ToHexStringLower(sha256.Hash!)));
    }

    /// <summary>Writes a folder of files beside its place; what the folder held before goes when the set is put in place.</summary>
    /// <param name="name">The folder's name.</param>
    /// <param name="write">Is given the folder to write into.</param>
    internal void WriteFolder(string name, Action<DirectoryInfo> write)
    {
        var beside = new DirectoryInfo(PathOf(name) + Beside);
        if (beside.Exists)
            beside.Delete(recursive: true);
        beside.Create();
        write(beside);
        _folders.Add(name);
    }

    /// <summary>Puts the files in place: the old list goes first, the new one comes last.</summary>
    /// <param name="list">The name of the list, or of whatever comes last.</param>
    /// <param name="lists">Every name that an old list may have.</param>
    internal void Commit(string list, params IEnumerable<string> lists)
    {
        Withdraw(lists);
        foreach (var name in _folders)
        {
            if (Directory.Exists(PathOf(name)))
                Directory.Delete(PathOf(name), recursive: true);
            Directory.Move(PathOf(name) + Beside, PathOf(name));
        }

        foreach (var (name, _) in _written.OrderBy(w => w.Name == list))
            File.Move(PathOf(name) + Beside, PathOf(name), overwrite: true);
        _written.Clear();
        _folders.Clear();
    }

    /// <summary>Takes the list away, as what it belongs with is about to change.</summary>
    private void Withdraw(IEnumerable<string> lists)
    {
        foreach (var list in lists)
            File.Delete(PathOf(list));
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}
