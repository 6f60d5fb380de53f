using System.Collections.Immutable;
using System.Globalization;

namespace Reactivation.Messages.Catalogue;

/// <summary>Examples as they stand in a template file.</summary>
internal static class ValueExamples
{
    /// <summary>An example of a type; null where the text is none.</summary>
    internal static TemplateValue Read(string text, MessageValueType type) => type switch
    {
        MessageValueType.Count => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) ? count : TemplateValue.Null,
        MessageValueType.Amount => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : TemplateValue.Null,
        MessageValueType.Day => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : TemplateValue.Null,
        MessageValueType.Flag => text switch { "true" => true, "false" => false, _ => TemplateValue.Null },
        MessageValueType.List => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToImmutableArray(),
        _ => text,
    };
}
