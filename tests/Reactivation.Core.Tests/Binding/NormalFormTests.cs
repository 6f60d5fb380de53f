using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Reactivation.Conditions;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Priorities;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Binding;

/// <summary>5.5: the normal form says what the rule as written says, for every source and every customer.</summary>
public class NormalFormTests
{
    private const int Policies = 600;

    /// <summary>Ten conditions × six customers of one source: 36,000 pairs. What comes out must be mixed, else the comparison says little.</summary>
    [Fact]
    public void NormalForm_KeepsTheMeaning()
    {
        var (asked, held, never) = (0, 0, 0);
        Always.Holds(Case.Any, Policies, one =>
        {
            var engine = ReactivationEngine.Create(one.Policy);
            foreach (var sample in one.Customers)
            {
                var evaluator = new ReferenceEvaluator(new ReferenceFacts(one.Source, sample, one.AsOf), one.Resolve, one.AsOf);
                var actual = engine.Assess(sample.ToCustomer(one.Source), one.AsOf, one.Source);
                foreach (var definition in one.Policy.Definitions)
                    Assert.True(actual.Definitions.Contains(definition.Id) == evaluator.Holds(definition.When), $"{definition.When} is asked of {sample}");
                Assert.Equal(one.Policy.Definitions.Where(d => evaluator.IsNever(d.When)).Select(d => d.Id), actual.NotApplicable.Select(n => n.Id));
                (asked, held, never) = (asked + one.Policy.Definitions.Length, held + actual.Definitions.Length, never + actual.NotApplicable.Length);
            }
        });
        asked.Should().Be(36_000);
        held.Should().BeInRange(asked / 5, asked / 2);
        never.Should().BeInRange(asked / 10, asked / 2);
    }

    private sealed record Case(DateOnly AsOf, Source Source, ReactivationPolicy Policy, Sample[] Customers)
    {
        public static Gen<Case> Any =>
            from asOf in Worlds.AsOf
            from source in Worlds.SourceAsOf(asOf)
            from customers in Worlds.CustomerOf(source, asOf).ArrayOf(6)
            from named in ConditionGens.Answerable(asOf).Of(2)
            from first in ConditionGens.Answerable(asOf, Condition.Named("named")).Of(2)
            from others in ConditionGens.Answerable(asOf, Condition.Named("named"), Condition.Definition("c0")).Of(3).ArrayOf(9)
            select new Case(asOf, source, PolicyOf([first, .. others], named), customers);

        public IEnumerable<Condition> Resolve(ReferenceCondition reference) => reference.Kind == ReferenceKind.Definition
            ? Policy.Definitions.Where(d => d.Id == reference.Id).Select(d => d.When)
            : Policy.Conditions.Where(c => c.Id == reference.Id).Select(c => c.When);

        public override string ToString() => $"as of {AsOf:yyyy-MM-dd}, source {Source}";

        private static ReactivationPolicy PolicyOf(ImmutableArray<Condition> conditions, Condition named) => ReactivationPolicy.Default with
        {
            Definitions = [.. conditions.Select((c, i) => new Row<DormancyEffect>($"c{i}", c, DormancyEffect.ReportedOnly, new("c", "c")))],
            Conditions = [new("named", named)],
            Stages = new([], new("otherwise", Stage.Lead, new("o", "o"))),
            Causes = new([], new("otherwise", Reactivation.Causes.Finding.Unknown, new("o", "o"))),
            Segments = [],
            Priorities = new([], new("otherwise", PriorityTier.Low, new("o", "o"))),
        };
    }
}
