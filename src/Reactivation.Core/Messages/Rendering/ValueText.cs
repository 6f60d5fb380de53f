using System.Globalization;

namespace Reactivation.Messages.Rendering;

/// <summary>How values print.</summary>
internal static class ValueText
{
    /// <summary>How a moment prints without a pattern.</summary>
    internal const string Moment = "dd MMM yyyy";

    /// <summary>The text of a value that can be printed; empty for null.</summary>
    internal static string Of(TemplateValue value) => value.Kind switch
    {
        TemplateValueKind.Null => "",
        TemplateValueKind.Flag => value.Flag ? "true" : "false",
        TemplateValueKind.Whole or TemplateValueKind.LongWhole => value.Long.ToString(CultureInfo.InvariantCulture),
        TemplateValueKind.Floating => value.Double.ToString(null, CultureInfo.InvariantCulture),
        TemplateValueKind.Amount => value.Decimal.ToString(null, CultureInfo.InvariantCulture),
        TemplateValueKind.Moment => value.Moment.ToString(Moment, CultureInfo.InvariantCulture),
        TemplateValueKind.Text => value.Text,
        _ => throw new InvalidOperationException("A list or group has no text."),
    };

    /// <summary>The text of a value for an operator or a function; null for null.</summary>
    internal static string? Of(TemplateValue value, ref Run run, int at) => value.Kind switch
    {
        TemplateValueKind.Null => null,
        TemplateValueKind.List or TemplateValueKind.Group => throw run.Refusal(at, Kinds.Of(value), "a text, a number, a day or true and false"),
        _ => Of(value),
    };
}
