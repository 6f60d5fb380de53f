namespace Reactivation.Tests.Policies;

/// <summary>Files that say what was approved. A test fails where the text drifts; with <c>REACTIVATION_APPROVE=1</c> it is written anew, for review.</summary>
internal static class Approved
{
    public static string Read(string name) => File.ReadAllText(PathOf(name)).ReplaceLineEndings("\n");

    public static void ShouldBe(string name, string actual)
    {
        if (Environment.GetEnvironmentVariable("REACTIVATION_APPROVE") == "1")
            File.WriteAllText(PathOf(name), actual);
        var (expected, lines) = (Read(name).Split('\n'), actual.Split('\n'));
        var drift = Enumerable.Range(0, Math.Max(expected.Length, lines.Length)).Where(i => i >= expected.Length || i >= lines.Length || expected[i] != lines[i]).Take(5)
            .Select(i => $"line {i + 1}:\n- {(i < expected.Length ? expected[i] : "")}\n+ {(i < lines.Length ? lines[i] : "")}").ToList();
        if (drift.Count > 0)
            Assert.Fail($"{name} is not what was approved; run with REACTIVATION_APPROVE=1 and review the difference.\n{string.Join('\n', drift)}");
    }

    private static string PathOf(string name) => Path.Combine(Prerequisites.RepositoryRoot(), "tests", "Reactivation.Core.Tests", "Policies", name);
}
