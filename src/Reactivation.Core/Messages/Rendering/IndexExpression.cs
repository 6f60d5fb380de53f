namespace Reactivation.Messages.Rendering;

/// <summary><c>a[0]</c>, <c>a[-1]</c>, <c>a["key"]</c>.</summary>
internal sealed class IndexExpression(int at, Expression target, Expression index, bool isNullSafe) : Expression(at, Math.Max(target.Depth, index.Depth) + 1)
{
    internal override TemplateValue Evaluate(ref Run run)
    {
        var value = target.Evaluate(ref run);
        if (value.IsNull)
            return isNullSafe ? TemplateValue.Null : throw run.Refusal(At, "an index of nothing (null)", "a list, a text or a group");
        var place = index.Evaluate(ref run);
        switch (value.Kind, place.Kind)
        {
            case (TemplateValueKind.List, TemplateValueKind.Whole):
                return value.Items[Place(place.Int, value.Items.Length, ref run)];
            case (TemplateValueKind.Text, TemplateValueKind.Whole):
                return Character(value.Text, Place(place.Int, value.Text.Length, ref run), ref run);
            case (TemplateValueKind.Group, TemplateValueKind.Text) when value.Group.Names.IndexOf(place.Text) is >= 0 and var known:
                return value.Group.At(known);
            case (TemplateValueKind.Group, TemplateValueKind.Text):
                throw run.Refusal(index.At, "a name that the group does not have", "one of " + string.Join(", ", value.Group.Names));
            default:
                throw run.Refusal(index.At, $"{Kinds.Of(place)} as the index of {Kinds.Of(value)}", "a whole number for a list or text, a name for a group");
        }
    }

    private string Character(string text, int place, ref Run run) => !char.IsSurrogate(text[place])
        ? text[place].ToString()
        : throw run.Refusal(index.At, "half of a character", "the index of a character that has one unit");

    private int Place(int place, int length, ref Run run)
    {
        var from = place < 0 ? length + place : place;
        return from >= 0 && from < length ? from : throw run.Refusal(index.At, $"the index {place} of {length}", "an index of an item that is there");
    }

    internal override void Explore(Exploration exploration)
    {
        target.Explore(exploration);
        index.Explore(exploration);
    }
}
