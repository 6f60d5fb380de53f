namespace Reactivation.Messages.Rendering;

/// <summary><c>a.b</c> and <c>a?.b</c>.</summary>
/// <param name="at">Where the member's name stands.</param>
/// <param name="target">Of what.</param>
/// <param name="name">The member.</param>
/// <param name="isNullSafe">Whether a <c>?.</c> stands here or before in the path.</param>
internal sealed class MemberExpression(int at, Expression target, string name, bool isNullSafe) : Expression(at, target.Depth + 1)
{
    internal override TemplateValue Evaluate(ref Run run)
    {
        var value = target.Evaluate(ref run);
        switch (value.Kind)
        {
            case TemplateValueKind.Null when isNullSafe:
                return TemplateValue.Null;
            case TemplateValueKind.Null:
                throw run.Refusal(At, $"'.{name}' of nothing (null)", "a group of values", $"write '?.{name}' where it may be missing");
            case TemplateValueKind.Group when value.Group.Names.IndexOf(name) is >= 0 and var place:
                return value.Group.At(place);
            case TemplateValueKind.Group:
                throw run.Refusal(At, $"no value '{name}' in the group", "one of " + string.Join(", ", value.Group.Names));
            case TemplateValueKind.Text when name == "size":
                return value.Text.Length;
            case TemplateValueKind.List when name == "size":
                return value.Items.Length;
            default:
                throw run.Refusal(At, $"'.{name}' of {Kinds.Of(value)}", "a member of a group, or the size of a list or text");
        }
    }

    internal override void Explore(Exploration exploration) => target.Explore(exploration);
}
