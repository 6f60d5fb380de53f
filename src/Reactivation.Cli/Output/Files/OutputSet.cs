using System.Security.Cryptography;
using Reactivation.Cli.Input;

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
    private readonly List<string> _begun = [];
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

    /// <summary>Writes a file beside its place; where that fails, nothing of the set stays.</summary>
    /// <exception cref="InputException">There is no writing there.</exception>
    internal void Write(string name, Action<Stream> write) => OrDiscard(() => WriteBeside(name, write));

    private void WriteBeside(string name, Action<Stream> write)
    {
        using var sha256 = SHA256.Create();
        using (var file = Told(name, () => Open(name)))
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
    internal void WriteFolder(string name, Action<DirectoryInfo> write) => OrDiscard(() => WriteFolderBeside(name, write));

    private void WriteFolderBeside(string name, Action<DirectoryInfo> write)
    {
        var beside = new DirectoryInfo(PathOf(name) + Beside);
        if (beside.Exists)
            beside.Delete(recursive: true);
        beside.Create();
        _folders.Add(name);
        write(beside);
    }

    /// <summary>Puts the files in place: the old list goes first, the new one comes last.</summary>
    /// <param name="list">The name of the list, or of whatever comes last.</param>
    /// <param name="lists">Every name that an old list may have.</param>
    /// <exception cref="InputException">Files cannot be put in place; where that can be told beforehand, the old set stays as it was.</exception>
    internal void Commit(string list, params IEnumerable<string> lists) => OrDiscard(() =>
    {
        InputException.ThrowIfAny([.. InTheWay(lists)]);
        Withdraw(lists);
        foreach (var name in _folders)
        {
            if (Directory.Exists(PathOf(name)))
                Told(name, () => Directory.Delete(PathOf(name), recursive: true));
            Told(name, () => Directory.Move(PathOf(name) + Beside, PathOf(name)));
        }

        foreach (var (name, _) in _written.OrderBy(w => w.Name == list))
            Told(name, () => File.Move(PathOf(name) + Beside, PathOf(name), overwrite: true));
        Clear();
    });

    /// <summary>What stands where a file or folder is to come, and would not give way.</summary>
    private IEnumerable<Problem> InTheWay(IEnumerable<string> lists)
    {
        foreach (var name in _written.Select(w => w.Name).Union(lists).Where(n => Directory.Exists(PathOf(n))))
            yield return new() { Source = PathOf(name), Found = "a folder", Expected = "a file or nothing", Fix = "move the folder away, or write elsewhere" };
        foreach (var name in _folders.Where(n => File.Exists(PathOf(n))))
            yield return new() { Source = PathOf(name), Found = "a file", Expected = "a folder or nothing", Fix = "move the file away, or write elsewhere" };
    }

    private FileStream Open(string name)
    {
        Directory.CreateDirectory(folder);
        var file = new FileStream(PathOf(name) + Beside, FileMode.Create, FileAccess.Write, FileShare.None);
        _begun.Add(name);
        return file;
    }

    /// <summary>Leaves nothing beside its place where a step fails.</summary>
    private void OrDiscard(Action step)
    {
        try
        {
            step();
        }
        catch
        {
            Discard();
            throw;
        }
    }

    /// <summary>Deletes what this set has begun; what another run is writing is not ours.</summary>
    internal void Discard()
    {
        foreach (var name in _begun.Where(n => File.Exists(PathOf(n) + Beside)))
            File.Delete(PathOf(name) + Beside);
        foreach (var name in _folders.Where(n => Directory.Exists(PathOf(n) + Beside)))
            Directory.Delete(PathOf(name) + Beside, recursive: true);
        Clear();
    }

    private void Clear()
    {
        _begun.Clear();
        _written.Clear();
        _folders.Clear();
    }

    private void Told(string name, Action step) => Told(name, () =>
    {
        step();
        return 0;
    });

    /// <summary>Says which file it is where there is no writing: the system's own words seldom do.</summary>
    private T Told<T>(string name, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (UnauthorizedAccessException)
        {
            throw Refused(name, "no permission to write there");
        }
        catch (IOException)
        {
            throw Refused(name, "a place that cannot be written to");
        }
    }

    private InputException Refused(string name, string found) =>
        new([new() { Source = PathOf(name), Found = found, Expected = "a place for a file", Fix = "is it, or the folder, of somebody else, open elsewhere, or is the disk full?" }]);

    /// <summary>Takes the list away, as what it belongs with is about to change.</summary>
    private void Withdraw(IEnumerable<string> lists)
    {
        foreach (var list in lists)
            Told(list, () => File.Delete(PathOf(list)));
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}
