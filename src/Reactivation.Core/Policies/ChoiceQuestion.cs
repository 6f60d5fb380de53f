using System.Diagnostics.CodeAnalysis;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Policies.Json;

namespace Reactivation.Policies;

/// <summary>Whether a choice is one code, or any of several.</summary>
internal sealed class ChoiceQuestion(string name, string description, bool isMany) : Question(name, description)
{
    internal override bool Suits(Fact fact) => fact is ChoiceFact;

    internal override bool TryRead(JsonValue value, Fact fact, Reading reading, [MaybeNullWhen(false)] out Condition condition)
    {
        condition = null;
        if (isMany && (value.Kind != JsonKind.List || (value.Items.Count == 0 && !value.IsIncomplete)))
            return reading.Problem(value, $"a list of at least one of {string.Join(", ", ((ChoiceFact)fact).Codes)}", found: value.Kind == JsonKind.List ? "an empty list" : null);
        List<JsonValue> items = isMany ? value.Items : [value];
        var codes = new List<long>(items.Count);
        foreach (var item in items)
        {
            if (CodeOf(item, (ChoiceFact)fact, reading) is { } code)
                codes.Add(code);
        }

        condition = codes.Count == items.Count && !value.IsIncomplete ? new ChoiceTest((ChoiceFact)fact, [.. codes]) : null;
        return condition is not null;
    }

    internal override void Write(JsonWriter writer, TestCondition test)
    {
        writer.Name(Name);
        if (isMany)
            writer.BeginList(isInline: true);
        foreach (var code in ((ChoiceTest)test).Codes)
            writer.Text(test.Fact.ValueText(code));
        if (isMany)
            writer.End();
    }

    internal override void Describe(SchemaWriter schema) => schema.Object(() =>
    {
        schema.Text("description", Description);
        if (!isMany)
        {
            schema.Type("string");
            return;
        }

        schema.Type("array");
        schema.Member("items", () => schema.Value(Texts.ChoiceCode, null));
        schema.Whole("minItems", 1);
    });

    protected override bool Asks(TestCondition test) => test is ChoiceTest choice && choice.Codes.Length > 1 == isMany;

    private static long? CodeOf(JsonValue value, ChoiceFact fact, Reading reading)
    {
        if (value.Kind == JsonKind.Broken)
            return null;
        var code = value.Kind == JsonKind.Text ? value.Text : null;
        if (code is not null && fact.IndexOf(code) is >= 0 and var index)
            return index;
        reading.Problem(value, $"one of {string.Join(", ", fact.Codes)}", code is null ? null : Reading.DidYouMean(code, fact.Codes));
        return null;
    }
}
