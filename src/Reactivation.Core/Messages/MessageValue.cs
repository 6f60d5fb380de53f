namespace Reactivation.Messages;

/// <summary>A value that a template needs (M4).</summary>
/// <param name="Name">The name in the template.</param>
/// <param name="Type">What it must be.</param>
/// <param name="IsRequired">Whether there is no message without it; one that is not required is null where it is missing.</param>
/// <param name="Example">A value as it could be, for previews.</param>
/// <param name="Description">What it is, in one line.</param>
public sealed record MessageValue(string Name, MessageValueType Type, bool IsRequired, TemplateValue Example, string Description)
{
    /// <summary>Whether composing gives it, of order, sender and offer (<c>uses</c>); else it is the template's own, and whoever composes gives it.</summary>
    public bool IsStandard { get; init; }

    /// <summary>The value as it is declared in a file.</summary>
    /// <returns>Such as <c>offer_code text required</c>.</returns>
    public override string ToString() => $"{Name} {Type.ToString().ToLowerInvariant()} {(IsRequired ? "required" : "optional")}";

    /// <summary>What is wrong with a value for this name; null where it fits.</summary>
    internal Problem? Check(TemplateValue value)
    {
        if (value.IsNull)
            return IsRequired ? Wrong("no value", $"{Expected}: {Description}") : null;
        return Type switch
        {
            MessageValueType.Text => value.Kind == TemplateValueKind.Text && IsLine(value.Text) ? null : Wrong(Found(value), Expected),
            MessageValueType.Lines or MessageValueType.Html => value.Kind == TemplateValueKind.Text && IsLine(value.Text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ')) ? null : Wrong(Found(value), Expected),
            MessageValueType.Link => value.Kind == TemplateValueKind.Text && Links.IsSafe(value.Text) ? null : Wrong(Found(value), Expected),
            MessageValueType.List => value.Kind == TemplateValueKind.List && !value.Items.IsEmpty && value.Items.All(i => i.Kind == TemplateValueKind.Text && IsLine(i.Text)) ? null : Wrong(Found(value), Expected),
            MessageValueType.Count => value.Kind is TemplateValueKind.Whole or TemplateValueKind.LongWhole ? null : Wrong(Found(value), Expected),
            MessageValueType.Amount => Rendering.Kinds.IsNumber(value) ? null : Wrong(Found(value), Expected),
            MessageValueType.Day => value.Kind == TemplateValueKind.Moment ? null : Wrong(Found(value), Expected),
            _ => value.Kind == TemplateValueKind.Flag ? null : Wrong(Found(value), Expected),
        };
    }

    private string Expected => Type switch
    {
        MessageValueType.Text => "a text of one line",
        MessageValueType.Lines or MessageValueType.Html => "a text",
        MessageValueType.Link => "an absolute http or https address",
        MessageValueType.List => "a list of at least one text of one line",
        MessageValueType.Count => "a whole number",
        MessageValueType.Amount => "a number",
        MessageValueType.Day => "a day",
        _ => "true or false",
    };

    internal static bool IsLine(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
                return false;
        }

        return !string.IsNullOrWhiteSpace(text);
    }

    private static string Found(TemplateValue value) => value.Kind switch
    {
        TemplateValueKind.Text when string.IsNullOrWhiteSpace(value.Text) => "an empty text",
        TemplateValueKind.Text when !IsLine(value.Text) => "a text with a line break or control character",
        TemplateValueKind.List when value.Items.IsEmpty => "an empty list",
        _ => Rendering.Kinds.Of(value),
    };

    private Problem Wrong(string found, string expected) => new() { Field = Name, Found = found, Expected = expected };
}
