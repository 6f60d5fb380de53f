using FsCheck.Fluent;
using Reactivation.Binding;
using Reactivation.Customers;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Decisions;

/// <summary>Changing one thing changes only what rests on it.</summary>
public class IndependenceTests
{
    private static readonly ReactivationEngine Engine = ReactivationEngine.Create(ReactivationPolicy.Default);

    /// <summary>P8: the order of the table is its precedence, and nothing else.</summary>
    [Fact]
    public void P8_ReorderingTheRows_ChangesOnlyTheRowThatDecides() => Always.Holds(
        from sample in Lives.AsOf(Ask.AsOf)
        from order in Gen.Shuffle(ReactivationPolicy.Default.Priorities.Rows.AsEnumerable())
        select (sample, order),
        400,
        drawn =>
        {
            var customer = drawn.sample.ToCustomer(Lives.Everything);
            var policy = ReactivationPolicy.Default with { Priorities = ReactivationPolicy.Default.Priorities with { Rows = [.. drawn.order] } };

            var before = Engine.Assess(customer, Ask.AsOf, Lives.Everything);
            var after = ReactivationEngine.Create(policy).Assess(customer, Ask.AsOf, Lives.Everything);

            after.Priority.Rows.Should().BeEquivalentTo(before.Priority.Rows);
            after.Priority.Rows.Should().Equal(policy.Priorities.Rows.Select(r => r.Id).Append("P0").Where(before.Priority.Rows.Contains));
            if (before.Priority.Rows.Length > 0)
                after.Priority.Tier.Should().Be(policy.Priorities.Rows.FirstOrDefault(r => r.Id == after.Priority.Rows[0])?.Then ?? policy.Priorities.Otherwise.Then);
            (after.Stage, after.Cause, after.Priority.Score.Points).Should().Be((before.Stage, before.Cause, before.Priority.Score.Points));
            after.Definitions.Should().Equal(before.Definitions);
        });

    [Fact]
    public void DroppingAFactOfTheSource_ChangesNoRowThatDoesNotNeedIt() => Always.Holds(
        from source in Worlds.SourceAsOf(Ask.AsOf)
        from sample in Worlds.CustomerOf(source, Ask.AsOf)
        from dropped in Gen.Choose(0, 1000)
        select (source, sample, dropped),
        1500,
        drawn =>
        {
            var (source, sample, dropped) = drawn;
            if (source.Given.IsEmpty)
                return;
            var fact = source.Given[dropped % source.Given.Length].Fact;
            var smaller = source.Given.Where(g => !g.Fact.Equals(fact)).Aggregate(
                source.Kinds.Aggregate(Source.Nothing, (s, k) => s.Records(k.Key, k.Value)),
                (s, g) => g.Since is { } since ? s.Gives(g.Fact, since) : s.Gives(g.Fact));
            var full = Engine.Assess(sample.ToCustomer(source), Ask.AsOf, source);
            var less = Engine.Assess((sample with { Given = sample.Given.Remove(fact) }).ToCustomer(smaller), Ask.AsOf, smaller);
            var bound = ReactivationPolicy.Default.Bind(source, Ask.AsOf);

            foreach (var row in bound.Definitions.Where(r => !Reads(bound, r.When, fact)))
                less.Definitions.Contains(row.Row.Id).Should().Be(full.Definitions.Contains(row.Row.Id), "{0} does not read {1}", row.Row.Id, fact);
            foreach (var row in bound.Segments.Where(r => !Reads(bound, r.When, fact)))
                less.Segments.Contains(row.Row.Id).Should().Be(full.Segments.Contains(row.Row.Id), "{0} does not read {1}", row.Row.Id, fact);
        });

    private static bool Reads(BoundPolicy bound, BoundCondition condition, Fact fact) => condition switch
    {
        BoundGroup group => group.Operands.Any(o => Reads(bound, o, fact)),
        BoundLeaf leaf => Reads(bound, leaf.Column, fact),
        _ => false,
    };

    private static bool Reads(BoundPolicy bound, int column, Fact fact) => column >= 0 && (bound.Columns[column].Fact.Equals(fact) || bound.Columns[column] switch
    {
        DerivedColumn derived => derived.Inputs.Any(i => Reads(bound, i, fact)),
        StageColumn stage => stage.Rows.Any(r => Reads(bound, r.When, fact)),
        ScaleColumn scale => Reads(bound, scale.Input, fact),
        _ => false,
    });
}
