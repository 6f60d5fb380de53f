namespace Reactivation.Tests;

/// <summary>What a test needs from the machine it runs on.</summary>
internal static class Prerequisites
{
    /// <summary>Skips the test with the reason when the condition does not hold; fails it where <c>REACTIVATION_NO_SKIPS=1</c>.</summary>
    public static void Require(bool condition, string reason)
    {
        if (condition)
            return;
        if (Environment.GetEnvironmentVariable("REACTIVATION_NO_SKIPS") == "1")
            Assert.Fail($"{reason} (REACTIVATION_NO_SKIPS=1: a missing prerequisite is a failure)");
        Assert.Skip(reason);
    }

    /// <summary>The folder that holds <c>Reactivation.Core.sln</c>.</summary>
    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Reactivation.Core.sln")))
            folder = folder.Parent;
        Require(folder is not null, $"No Reactivation.Core.sln in or above {AppContext.BaseDirectory}: run the tests from a checkout.");
        return folder!.FullName;
    }

    /// <summary>The folder <c>shared</c> beside the repository, with the cases and data that stand outside it.</summary>
    public static string SharedFolder()
    {
        var folder = Path.GetFullPath(Path.Combine(RepositoryRoot(), "..", "shared"));
        Require(Directory.Exists(folder), $"No folder {folder}: lay shared beside the checkout.");
        return folder;
    }
}
