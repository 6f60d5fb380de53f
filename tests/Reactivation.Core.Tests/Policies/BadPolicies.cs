namespace Reactivation.Tests.Policies;

/// <summary>Documents that are no policies, each with every line that must be said of it: <c>bad-policies.txt</c>.</summary>
internal static class BadPolicies
{
    public const string File = "bad-policies.txt";

    /// <summary>A case begins with <c># name</c>; the lines that begin with <c>-&gt;</c> are what is said.</summary>
    public static IReadOnlyList<(string Name, string Json)> All() =>
        [.. Approved.Read(File).Split("\n# ").Select((c, i) => i == 0 ? c[2..] : c).Select(c => (c.Split('\n')[0], string.Join('\n', c.Split('\n').Skip(1).Where(l => !l.StartsWith("->", StringComparison.Ordinal))).Trim('\n')))];

    public static string Told(string json)
    {
        var isRead = ReactivationPolicy.TryFromJson(json, Reactivation.Customers.FactCatalogue.Default, out _, out var problems);
        return isRead ? "-> nothing\n" : string.Concat(problems.Select(p => $"-> {p}\n"));
    }
}
