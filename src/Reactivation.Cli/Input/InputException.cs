using System.Collections.Immutable;

namespace Reactivation.Cli.Input;

/// <summary>An input cannot be used at all; nothing is written.</summary>
internal class InputException(IEnumerable<Problem> problems) : Exception
{
    internal InputException(Problem problem)
        : this([problem])
    {
    }

    internal ImmutableArray<Problem> Problems { get; } = [.. problems];

    public override string Message => string.Join(Environment.NewLine, Problems);

    /// <summary>The problem of a file that is not there.</summary>
    internal static Problem NoSuchFile(FileInfo file) => new() { Source = file.Name, Found = Directory.Exists(file.FullName) ? "a folder" : "no such file", Expected = $"a file at {file}" };

    /// <summary>The problem of a folder that is not there.</summary>
    internal static Problem NoSuchFolder(DirectoryInfo folder) => new() { Source = folder.Name, Found = "no such folder", Expected = $"a folder at {folder}" };

    /// <summary>Throws where there is a problem.</summary>
    internal static void ThrowIfAny(IReadOnlyCollection<Problem> problems)
    {
        if (problems.Count > 0)
            throw new InputException(problems);
    }
}
