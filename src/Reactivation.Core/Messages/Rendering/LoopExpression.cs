namespace Reactivation.Messages.Rendering;

/// <summary><c>for.index</c> and its kin, of the innermost loop.</summary>
internal sealed class LoopExpression(int at, int slot, string member) : Expression(at)
{
    internal static readonly string[] Members = ["index", "rindex", "first", "last", "even", "odd", "changed", "length"];

    internal override TemplateValue Evaluate(ref Run run)
    {
        var (index, count) = (run.Local(slot + ForStatement.Index).Int, run.Local(slot + ForStatement.Count).Int);
        return member switch
        {
            "index" => index,
            "rindex" => count - index - 1,
            "first" => index == 0,
            "last" => index == count - 1,
            "even" => (index & 1) == 0,
            "odd" => (index & 1) == 1,
            "changed" => index == 0 || IsChanged(ref run),
            _ => count,
        };
    }

    private bool IsChanged(ref Run run)
    {
        var (before, now) = (run.Local(slot + ForStatement.Previous), run.Local(slot));
        if (before.Kind is TemplateValueKind.List or TemplateValueKind.Group || now.Kind is TemplateValueKind.List or TemplateValueKind.Group)
            throw run.Refusal(At, "for.changed over lists or groups", "items that are texts, numbers or days");
        return !before.Equals(now);
    }
}
