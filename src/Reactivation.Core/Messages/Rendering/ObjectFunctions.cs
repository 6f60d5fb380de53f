namespace Reactivation.Messages.Rendering;

/// <summary><c>object.…</c></summary>
internal static class ObjectFunctions
{
    internal const string Default = "object.default";

    internal static Function[] All =>
    [
        new(Default, 2, 2, static (in Arguments a, ref Run _, int _) => a[0].IsNull || (a[0].Kind == TemplateValueKind.Text && a[0].Text.Length == 0) ? a[1] : a[0]),
    ];
}
