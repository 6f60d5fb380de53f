namespace Reactivation.Messages.Rendering;

/// <summary>What a value is, for problems. The value itself is the customer's and is not told.</summary>
internal static class Kinds
{
    internal static string Of(TemplateValue value) => Of(value.Kind);

    internal static string Of(TemplateValueKind kind) => kind switch
    {
        TemplateValueKind.Null => "nothing (null)",
        TemplateValueKind.Flag => "true or false",
        TemplateValueKind.Whole or TemplateValueKind.LongWhole => "a whole number",
        TemplateValueKind.Floating or TemplateValueKind.Amount => "a number",
        TemplateValueKind.Text => "a text",
        TemplateValueKind.Moment => "a day",
        TemplateValueKind.List => "a list",
        _ => "a group of values",
    };

    internal static bool IsNumber(TemplateValue value) =>
        value.Kind is TemplateValueKind.Whole or TemplateValueKind.LongWhole or TemplateValueKind.Floating or TemplateValueKind.Amount;

    /// <summary>Only null and false are false; an empty text, 0 and an empty list are true.</summary>
    internal static bool IsTrue(TemplateValue value) => !value.IsNull && (value.Kind != TemplateValueKind.Flag || value.Flag);
}
