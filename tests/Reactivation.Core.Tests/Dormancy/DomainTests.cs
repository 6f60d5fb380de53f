using FsCheck.Fluent;
using Reactivation.Dormancy;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Dormancy;

/// <summary>The default policy against the domain's text, for customers of every stage.</summary>
public class DomainTests
{
    private static readonly ReactivationEngine Engine = ReactivationEngine.Create(ReactivationPolicy.Default);

    [Fact]
    public void Definitions_Stage_AndPriority_AreThoseOfTheDomain()
    {
        var stages = new Dictionary<Stage, int>();
        var ids = new Dictionary<string, int>();
        Always.Holds(from asOf in Worlds.AsOf from life in Lives.AsOf(asOf) select (life, asOf), 3_000, one =>
        {
            var expected = new DomainReference(one.life, one.asOf);
            var actual = Engine.Assess(one.life.ToCustomer(Lives.Everything), one.asOf, Lives.Everything);

            Assert.Equal(expected.Definitions, actual.Definitions);
            Assert.Equal(expected.Stage, actual.Stage);
            Assert.Equal(expected.Rows, actual.Priority.Rows);
            Assert.Equal(expected.Tier, actual.Priority.Tier.ToString());
            Assert.Empty(actual.NotApplicable);
            stages[actual.Stage] = stages.GetValueOrDefault(actual.Stage) + 1;
            foreach (var id in actual.Definitions.Concat(actual.Priority.Rows))
                ids[id] = ids.GetValueOrDefault(id) + 1;
        });
        stages.Should().HaveCount(7, "every stage occurs").And.OnlyContain(s => s.Value > 5);
        ids.Should().HaveCount(8 + 10, "every definition and every row occurs").And.OnlyContain(i => i.Value > 3);
    }
}
