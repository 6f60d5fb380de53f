using Reactivation.Conditions;
using Reactivation.Policies.Json;

namespace Reactivation.Policies;

/// <summary>Finds where in the text of a condition its references stand, which the condition itself no longer knows.</summary>
internal static class ReferenceText
{
    internal static void Note(JsonValue at, string text, Condition condition, Reading reading)
    {
        var references = References(condition).ToHashSet();
        if (references.Count == 0)
            return;
        var tokens = new TokenStream(text);
        for (; !tokens.IsAtEnd; tokens.Take())
        {
            var id = tokens.Next;
            if (id.Kind == TokenKind.Word && KindOf(tokens.Current) is { } kind && Identifier.IsId(id.Value) && references.TryGetValue(new ReferenceCondition(kind, id.Value), out var reference))
                reading.References.Add(((ReferenceCondition)reference, at, at.OffsetOf(Reading.Offset(text, id.Line, id.Column))));
        }
    }

    private static ReferenceKind? KindOf(Token word)
    {
        foreach (var kind in Enum.GetValues<ReferenceKind>())
        {
            if (word.Is(ConditionTree.Word(kind)))
                return kind;
        }

        return null;
    }

    private static IEnumerable<Condition> References(Condition condition) => condition switch
    {
        ReferenceCondition reference => [reference],
        NotCondition not => References(not.Operand),
        GroupCondition group => group.Operands.SelectMany(References),
        _ => [],
    };
}
