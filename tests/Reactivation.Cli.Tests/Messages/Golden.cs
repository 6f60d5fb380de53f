using Reactivation.Tests;

namespace Reactivation.Cli.Tests.Messages;

/// <summary>Outputs as they were approved. With <c>REACTIVATION_APPROVE=1</c> they are written anew, for review.</summary>
internal static class Golden
{
    public static void ShouldBe(string name, string actual)
    {
        var path = Path.Combine(Prerequisites.RepositoryRoot(), "tests", "Reactivation.Cli.Tests", "Messages", "Golden", name);
        if (Environment.GetEnvironmentVariable("REACTIVATION_APPROVE") == "1")
            File.WriteAllText(path, actual);
        File.Exists(path).Should().BeTrue($"{name} has been approved (REACTIVATION_APPROVE=1 writes it)");
        actual.ReplaceLineEndings("\n").Should().Be(File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
