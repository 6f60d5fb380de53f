using System.Diagnostics.CodeAnalysis;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Policies.Forms;
using Reactivation.Policies.Json;

namespace Reactivation.Policies;

/// <summary>A condition: as text of the condition language, or as a tree of objects. Both doors lead to the same condition (5.4).</summary>
internal sealed class ConditionForm : Form<Condition>
{
    private static readonly string[] Joints = [ConditionTree.All, ConditionTree.Any, ConditionTree.Not, .. Enum.GetValues<ReferenceKind>().Select(ConditionTree.Word)];

    private static readonly string[] Names = [.. Joints, ConditionTree.Fact];

    internal static ConditionForm Instance { get; } = new() { SharedName = "condition" };

    /// <summary>As text, which is shorter; as a tree only where the text would be too long to be read.</summary>
    internal override void Write(JsonWriter writer, Condition value)
    {
        if (value.ToString() is { Length: <= Lexer.MaxLength } text)
            writer.Text(text);
        else
            ConditionTree.Write(writer, value);
    }

    internal override void Describe(SchemaWriter schema) => ConditionSchema.Describe(schema, this);

    protected override bool Read(JsonValue value, Reading reading, [MaybeNullWhen(false)] out Condition result)
    {
        result = null;
        if (value.Kind == JsonKind.Text)
            return ReadText(value, reading, out result);
        if (value.Kind != JsonKind.Object)
            return reading.Problem(value, "a condition: a text, or an object such as { \"all\": [ … ] }");
        try
        {
            result = value.Find(ConditionTree.Fact) is { } fact ? ReadTest(value, fact, reading) : ReadJoint(value, reading);
        }
        catch (ArgumentException tooLarge)
        {
            reading.Problem(value, tooLarge.Message, found: "a condition that is too large");
        }

        return result is not null && !value.IsIncomplete;
    }

    private static bool ReadText(JsonValue value, Reading reading, [MaybeNullWhen(false)] out Condition result)
    {
        var text = value.Text;
        if (!Condition.TryParse(text, reading.Catalogue, out result, out var problems))
            return reading.Inside(value, text, problems);
        ReferenceText.Note(value, text, result, reading);
        return true;
    }

    private static Condition? ReadTest(JsonValue value, JsonValue factAt, Reading reading)
    {
        var isKnown = reading.KnowsMembers(value, [ConditionTree.Fact, .. Question.All.Select(q => q.Name)]);
        var isFact = PolicyForms.Fact.TryRead(factAt, reading, out var fact);
        var questions = Question.All.Where(q => value.Find(q.Name) is not null).ToList();
        if (questions.Count != 1)
        {
            if ((questions.Count > 0 || isKnown) && !value.IsIncomplete)
                reading.Problem(value, $"one of {Suitable(fact)}", found: questions.Count == 0 ? "no question" : $"{questions.Count} questions: {string.Join(", ", questions.Select(q => q.Name))}");
            return null;
        }

        var at = value.Find(questions[0].Name)!;
        if (!isFact || !isKnown)
            return null;
        if (questions[0].Suits(fact!))
            return questions[0].TryRead(at, fact!, reading, out var condition) ? condition : null;
        reading.Problem(at, at.NameStart, $"one of {Suitable(fact)}; {fact!.Name} is {FactParser.Article(fact)}", found: $"'{at.Name}'");
        return null;
    }

    private static Condition? ReadJoint(JsonValue value, Reading reading)
    {
        var isKnown = reading.KnowsMembers(value, Names);
        var joints = value.Items.Where(i => Joints.Contains(i.Name)).ToList();
        if (joints.Count != 1)
        {
            if ((joints.Count > 0 || isKnown) && !value.IsIncomplete)
                reading.Problem(value, $"one of {string.Join(", ", Names)}", found: joints.Count == 0 ? "an empty object" : $"{joints.Count} members: {string.Join(", ", joints.Select(j => j.Name))}");
            return null;
        }

        return joints[0].Name switch
        {
            ConditionTree.All => ReadOperands(joints[0], reading) is { } all ? AndCondition.Of(all) : null,
            ConditionTree.Any => ReadOperands(joints[0], reading) is { } any ? OrCondition.Of(any) : null,
            ConditionTree.Not => Instance.TryRead(joints[0], reading, out var operand) ? NotCondition.Of(operand) : null,
            _ => ReadReference(joints[0], reading),
        };
    }

    private static List<Condition>? ReadOperands(JsonValue value, Reading reading)
    {
        if (value.Kind == JsonKind.Broken)
            return null;
        if (value.Kind != JsonKind.List || (value.Items.Count == 0 && !value.IsIncomplete))
        {
            reading.Problem(value, "a list of at least one condition", found: value.Kind == JsonKind.List ? "an empty list" : null);
            return null;
        }

        var operands = new List<Condition>(value.Items.Count);
        foreach (var item in value.Items)
        {
            if (Instance.TryRead(item, reading, out var operand))
                operands.Add(operand);
        }

        return operands.Count == value.Items.Count && !value.IsIncomplete ? operands : null;
    }

    private static Condition? ReadReference(JsonValue value, Reading reading)
    {
        if (!Texts.Id.TryRead(value, reading, out var id))
            return null;
        var kind = Enum.GetValues<ReferenceKind>().First(k => ConditionTree.Word(k) == value.Name);
        if (kind == ReferenceKind.Condition && reading.Catalogue.FindCondition(id) is { } custom)
            return custom;
        var reference = new ReferenceCondition(kind, id);
        reading.References.Add((reference, value, value.Start));
        return reference;
    }

    private static string Suitable(Fact? fact) => string.Join(", ", Question.All.Where(q => fact is null || q.Suits(fact)).Select(q => q.Name));
}
