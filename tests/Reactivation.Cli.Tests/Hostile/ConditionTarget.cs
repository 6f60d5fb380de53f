using System.Collections.Immutable;
using System.Text;
using Reactivation.Customers;

namespace Reactivation.Cli.Tests.Hostile;

/// <summary>Condition texts: those of the default policy, spoilt, and soups of their words.</summary>
internal sealed class ConditionTarget : HostileTarget
{
    private static readonly ImmutableArray<byte[]> Good =
    [
        .. Conditions(ReactivationPolicy.Default).Select(c => Encoding.UTF8.GetBytes(c.ToString())),
        "purchase_sum[24 months] >= 1000000 and (not last_web_visit_on[\"shop\"] within 30 days or login_count[90 days before 90 days] = 0)"u8.ToArray(),
        "latest(last_purchase_on, contract_ended_on) at least 6 months ago\nand contract_status is any of (lapsed, paused) and purchase_sum >= quantile 0.8"u8.ToArray(),
    ];

    public override string Name => "condition";

    public override byte[] Make(Mutator mutator) => mutator.Next(10) == 0 ? mutator.Soup() : mutator.Spoil(Good[mutator.Next(Good.Length)]);

    public override bool Take(byte[] input, Mutator mutator)
    {
        var text = Encoding.UTF8.GetString(input);
        if (Condition.TryParse(text, FactCatalogue.Default, out var condition, out var problems))
        {
            problems.IsEmpty.Should().BeTrue();
            condition.Equals(Condition.Parse(condition.ToString())).Should().BeTrue("what is written is read back");
            return true;
        }

        condition.Should().BeNull();
        if (problems.IsEmpty)
            throw new InvalidOperationException("refused without a problem");
        var lines = text.Split('\n');
        foreach (var problem in problems)
        {
            if (problem.Line is not { } line || problem.Column is not { } column || line < 1 || line > lines.Length || column < 1 || column > lines[line - 1].Length + 1 || problem.Found.Length == 0 || problem.Expected.Length == 0)
                throw new InvalidOperationException($"not in the text: {problem}");
        }

        return false;
    }

    private static IEnumerable<Condition> Conditions(ReactivationPolicy policy) =>
        [.. policy.Definitions.Select(d => d.When), .. policy.Stages.Rows.Select(r => r.When), .. policy.Causes.Rows.Select(r => r.When), .. policy.Priorities.Rows.Select(r => r.When), .. policy.Segments.Select(s => s.When)];
}
