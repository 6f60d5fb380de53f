using System.Collections.Immutable;

namespace Reactivation.Cli.Input.Recording;

/// <summary>An event kind that the user says is recorded, whether it occurs or not.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Since">The first day covered; null for always.</param>
internal readonly record struct StatedKind(EventKind Kind, DateOnly? Since)
{
    private const string Option = "--records";

    /// <summary>Reads kinds as the option has them: <c>web_visit</c> or <c>web_visit=2026-04-01</c>.</summary>
    /// <exception cref="InputException">Some cannot be read; all problems are named.</exception>
    internal static ImmutableArray<StatedKind> Read(IEnumerable<string> texts, KindNames names)
    {
        var stated = new List<StatedKind>();
        var problems = new List<Problem>();
        foreach (var text in texts)
        {
            var parts = text.Split('=', 2);
            var since = default(DateOnly);
            if (names.Find(parts[0]) is not { } kind)
                problems.Add(new() { Source = Option, Found = $"'{parts[0]}'", Expected = names.Expected, Fix = names.Fix(parts[0]) });
            else if (parts.Length == 2 && !Days.TryRead(parts[1], out since))
                problems.Add(new() { Source = $"{Option} {kind}", Found = $"'{parts[1]}'", Expected = "the first day covered, such as 2026-04-01" });
            else if (stated.Any(s => s.Kind.Equals(kind)))
                problems.Add(new() { Source = Option, Found = $"{kind} twice", Expected = "each kind once" });
            else
                stated.Add(new StatedKind(kind, parts.Length == 2 ? since : null));
        }

        InputException.ThrowIfAny(problems);
        return [.. stated];
    }
}
