using System.Collections.Immutable;
using Reactivation.Causes;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Linting;
using Reactivation.Priorities;

namespace Reactivation.Tests.Linting;

/// <summary>Policies of a few rows, written as text; everybody is dormant in them, so that every table is asked.</summary>
internal static class SmallPolicy
{
    /// <summary>No row at all.</summary>
    public static ReactivationPolicy Blank { get; } = ReactivationPolicy.Default with
    {
        Definitions = [],
        Stages = new([], new("else", Stage.Dormant, default)),
        Causes = new([], new("else", Finding.Unknown, default)),
        Priorities = new([], new("else", PriorityTier.Low, default)),
        Scorecard = new Scorecard(),
        Segments = [],
        Scales = [],
    };

    public static ReactivationPolicy Definitions(params string[] conditions) =>
        Blank with { Definitions = [.. conditions.Select((c, i) => new Row<DormancyEffect>($"d{i + 1}", Condition.Parse(c), DormancyEffect.ReportedOnly, default))] };

    public static ReactivationPolicy Named(params string[] conditions) => Blank with { Conditions = [.. conditions.Select((c, i) => new NamedCondition($"n{i + 1}", Condition.Parse(c)))] };

    public static ReactivationPolicy Priorities(params string[] conditions) => Priorities(conditions.Select(Condition.Parse));

    public static ReactivationPolicy Priorities(IEnumerable<Condition> conditions) =>
        Blank with { Priorities = Blank.Priorities with { Rows = [.. conditions.Select((c, i) => new Row<PriorityTier>($"p{i + 1}", c, PriorityTier.High, default))] } };

    /// <summary>Segments s1, s2 … of the dimension x.</summary>
    public static ReactivationPolicy Segments(params string[] conditions) => Segments(conditions.Select(Condition.Parse));

    public static ReactivationPolicy Segments(IEnumerable<Condition> conditions) =>
        Blank with { Segments = [.. conditions.Select((c, i) => new Row<string>($"s{i + 1}", c, "x", default))] };

    /// <summary>A remark in short: what, of which rows, by which others.</summary>
    public static string Short(this PolicyRemark remark) =>
        string.Join(' ', new[] { remark.Kind.ToString(), string.Join('+', remark.Ids), remark.Others.IsEmpty ? "" : "by " + string.Join('+', remark.Others) }.Where(p => p.Length > 0));

    public static ImmutableArray<string> Shorts(this ReactivationPolicy policy, LintOptions? options = null) => [.. policy.Lint(options).Select(Short)];
}
