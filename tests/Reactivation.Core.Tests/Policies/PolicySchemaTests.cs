using System.Text.Json;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Policies;

/// <summary>The schema says yes to what is written, and no to what has the wrong structure.</summary>
public class PolicySchemaTests
{
    private static readonly SchemaValidator Schema = new(ReactivationPolicy.JsonSchema());

    /// <summary>What is wrong with these a schema cannot say: the words of conditions, ids that stand twice, references, how parts fit together.</summary>
    private static readonly string[] BeyondASchema =
    [
        "an id twice", "an id that every policy has", "the id of what happens otherwise", "several mistakes in one condition", "a mistake behind escapes", "a mistake on the second line of a condition",
        "references that lead nowhere", "references in a circle", "a stage that asks for the stage", "definitions that the default's other sections refer to", "too many points together",
    ];

    [Fact]
    public void WhatIsWritten_IsValid()
    {
        Schema.IsValid(ReactivationPolicy.Default.ToJson()).Should().BeTrue();
        Always.Holds(PolicyGens.Any, 200, policy => Assert.True(Schema.IsValid(policy.ToJson()), policy.ToJson()));
    }

    [Fact]
    public void WhatHasTheWrongStructure_IsNot() =>
        BadPolicies.All().Where(c => c.Name != "half of a pair" && IsJson(c.Json) && Schema.IsValid(c.Json)).Select(c => c.Name).Should().BeSubsetOf(BeyondASchema);

    [Fact]
    public void ConditionsAsTrees_AreValid() => Always.Holds(ConditionGens.With(Facts.LastUseOn.IsMissing).Of(4), 300, condition =>
        Assert.True(Schema.IsValid($$"""{ "$schema": "policy.schema.json", "version": 1, "conditions": [{ "id": "a", "when": {{condition.ToJson()}} }] }"""), condition.ToJson()));

    /// <summary>JSON for which a schema has an answer: members that stand twice are no matter of a schema.</summary>
    private static bool IsJson(string text)
    {
        try
        {
            var root = JsonDocument.Parse(text).RootElement;
            return root.ValueKind != JsonValueKind.Object || !root.EnumerateObject().GroupBy(m => m.Name).Any(g => g.Count() > 1);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
