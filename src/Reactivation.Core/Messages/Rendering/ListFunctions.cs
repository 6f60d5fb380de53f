using System.Collections.Immutable;
using System.Text;

namespace Reactivation.Messages.Rendering;

/// <summary><c>array.…</c></summary>
internal static class ListFunctions
{
    internal static Function[] All =>
    [
        new("array.size", 1, 1, static (in Arguments a, ref Run run, int at) => Items(a[0], ref run, at).Length),
        new("array.first", 1, 1, static (in Arguments a, ref Run run, int at) => Items(a[0], ref run, at) is [var first, ..] ? first : default),
        new("array.last", 1, 1, static (in Arguments a, ref Run run, int at) => Items(a[0], ref run, at) is [.., var last] ? last : default),
        new("array.join", 2, 2, Join),
    ];

    private static ImmutableArray<TemplateValue> Items(TemplateValue value, ref Run run, int at) => value.Kind switch
    {
        TemplateValueKind.Null => [],
        TemplateValueKind.List => value.Items,
        _ => throw run.Refusal(at, Kinds.Of(value), "a list"),
    };

    private static TemplateValue Join(in Arguments a, ref Run run, int at)
    {
        var delimiter = ValueText.Of(a[1], ref run, at) ?? "";
        var joined = new StringBuilder();
        var items = Items(a[0], ref run, at);
        for (var i = 0; i < items.Length; i++)
        {
            run.Charge(0, at);
            if (i > 0)
                joined.Append(delimiter);
            joined.Append(ValueText.Of(items[i], ref run, at));
            if (joined.Length > run.LongestText)
                Texts.Charge(joined.Length, ref run, at);
        }

        Texts.Charge(joined.Length, ref run, at);
        return joined.ToString();
    }
}
