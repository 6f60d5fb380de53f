using System.Collections.Frozen;

namespace Reactivation.Messages.Rendering;

/// <summary>The functions of the message subset by name.</summary>
internal static class FunctionTable
{
    private static readonly FrozenDictionary<string, Function> ByName =
        new[] { TextFunctions.All, HtmlFunctions.All, DateFunctions.All, MathFunctions.All, ListFunctions.All, ObjectFunctions.All }
            .SelectMany(f => f).ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);

    internal static IEnumerable<string> Names => ByName.Keys.Order(StringComparer.Ordinal);

    internal static Function? Find(string name) => ByName.GetValueOrDefault(name);
}
