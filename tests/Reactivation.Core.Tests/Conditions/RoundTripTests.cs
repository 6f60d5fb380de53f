using FsCheck.Fluent;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Conditions;

/// <summary>5.4: what a condition writes is what the text door reads.</summary>
public class RoundTripTests
{
    [Fact]
    public void Parse_OfToString_IsTheSameCondition() => Always.Holds(ConditionGens.Any.Of(4), 5_000, condition =>
    {
        var again = Condition.Parse(condition.ToString(), FactGens.Catalogue);
        Assert.Equal(condition, again);
        Assert.Equal(condition.GetHashCode(), again.GetHashCode());
        Assert.Equal(condition.ToString(), again.ToString());
        Assert.Equal((condition.Depth, condition.Leaves), (again.Depth, again.Leaves));
    });

    [Fact]
    public void DifferentTexts_AreDifferentConditions() => Always.Holds(ConditionGens.Any.Of(2).Two(), 3_000, pair =>
        Assert.Equal(Text(pair.Item1) == Text(pair.Item2), pair.Item1.Equals(pair.Item2)));

    private static string Text(Condition condition) => condition.ToString().Replace("12 months", "1 year", StringComparison.Ordinal);
}
