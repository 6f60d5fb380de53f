using Reactivation.Conditions;
using Reactivation.Policies.Json;

namespace Reactivation.Policies;

/// <summary>Writes a condition as a tree of objects.</summary>
internal static class ConditionTree
{
    internal const string All = "all";
    internal const string Any = "any";
    internal const string Not = "not";
    internal const string Fact = "fact";

    /// <summary>The word for a reference; the text door has the same.</summary>
    internal static string Word(ReferenceKind kind) => kind.ToString().ToLowerInvariant();

    internal static void Write(JsonWriter writer, Condition condition)
    {
        writer.BeginObject(isInline: condition is not (GroupCondition or NotCondition { Operand: GroupCondition }));
        switch (condition)
        {
            case GroupCondition group:
                writer.Name(group is AndCondition ? All : Any);
                writer.BeginList();
                foreach (var operand in group.Operands)
                    Write(writer, operand);
                writer.End();
                break;
            case NotCondition not:
                writer.Name(Not);
                Write(writer, not.Operand);
                break;
            case ReferenceCondition reference:
                Reference(writer, reference.Kind, reference.Id);
                break;
            case CustomCondition custom:
                Reference(writer, ReferenceKind.Condition, custom.Name);
                break;
            case TestCondition test:
                writer.Name(Fact);
                writer.Text(test.Fact.ToString());
                Question.Of(test).Write(writer, test);
                break;
            default:
                throw new NotSupportedException(condition.GetType().Name);
        }

        writer.End();
    }

    private static void Reference(JsonWriter writer, ReferenceKind kind, string id)
    {
        writer.Name(Word(kind));
        writer.Text(id);
    }
}
