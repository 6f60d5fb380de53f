using Reactivation.Messages.Rendering;

namespace Reactivation.Messages.Catalogue;

/// <summary>In an HTML part everything that is printed is escaped, unless its type makes it safe (M5).</summary>
internal static class HtmlEscaping
{
    private static readonly string[] SafeFunctions = [HtmlFunctions.Escape, HtmlFunctions.UrlEncode, "math.format", "math.round", "math.floor", "math.ceil", "string.size", "array.size"];

    internal static void Check(Template html, IReadOnlyDictionary<string, MessageValue> values, Action<int, string, string, string?> problem)
    {
        foreach (var printed in html.Explore().Prints.Where(p => !IsSafe(p, values)))
            problem(printed.At, "something printed into HTML as it is", "'| html.escape' at its end", "escape it, or declare its value as html where it is safe by itself");
    }

    private static bool IsSafe(Expression printed, IReadOnlyDictionary<string, MessageValue> values) => printed switch
    {
        LiteralExpression => true,
        LoopExpression => true,
        CallExpression call => SafeFunctions.Contains(call.Function.Name),
        RootExpression root => values.TryGetValue(root.Name, out var value) && value.Type is MessageValueType.Html or MessageValueType.Count or MessageValueType.Amount or MessageValueType.Flag or MessageValueType.Day,
        _ => false,
    };
}
