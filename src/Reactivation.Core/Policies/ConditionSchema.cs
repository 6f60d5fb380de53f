using Reactivation.Conditions;

namespace Reactivation.Policies;

/// <summary>What the schema says of conditions.</summary>
internal static class ConditionSchema
{
    internal static void Describe(SchemaWriter schema, ConditionForm form) => schema.AnyOf(
    [
        () => schema.Object(() =>
        {
            schema.Text("description", "the text of the condition language, such as last_purchase_on at least 181 days ago and purchase_count >= 3");
            schema.Type("string");
            schema.Whole("minLength", 1);
        }),
        () => Object(schema, (ConditionTree.All, () => Operands(schema, form))),
        () => Object(schema, (ConditionTree.Any, () => Operands(schema, form))),
        () => Object(schema, (ConditionTree.Not, () => schema.Value(form, null))),
        .. Enum.GetValues<ReferenceKind>().Select(kind => (Action)(() => Object(schema, (ConditionTree.Word(kind), () => schema.Value(Texts.Id, null))))),
        .. Question.All.Select(question => (Action)(() => Object(schema, (ConditionTree.Fact, () => schema.Value(PolicyForms.Fact, null)), (question.Name, () => question.Describe(schema))))),
    ]);

    private static void Object(SchemaWriter schema, params (string Name, Action Value)[] members) => schema.Object(() =>
    {
        schema.Type("object");
        schema.Members("properties", members);
        schema.Texts("required", members.Select(m => m.Name));
        schema.Closed();
    });

    private static void Operands(SchemaWriter schema, ConditionForm form) => schema.Object(() =>
    {
        schema.Type("array");
        schema.Member("items", () => schema.Value(form, null));
        schema.Whole("minItems", 1);
    });
}
