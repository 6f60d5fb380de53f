namespace Reactivation.Messages.Rendering;

/// <summary>Conversions between kinds of numbers.</summary>
internal static class Numbers
{
    internal static double Double(TemplateValue value) => value.Kind switch
    {
        TemplateValueKind.Floating => value.Double,
        TemplateValueKind.Amount => (double)value.Decimal,
        _ => value.Long,
    };

    internal static decimal Decimal(TemplateValue value, ref Run run, int at)
    {
        if (value.Kind != TemplateValueKind.Floating)
            return value.Kind == TemplateValueKind.Amount ? value.Decimal : value.Long;
        try
        {
            return (decimal)value.Double;
        }
        catch (OverflowException e)
        {
            throw run.Refusal(at, "a number beyond what a decimal holds", "a smaller number", inner: e);
        }
    }

    /// <summary>32 bits where they hold it, else 64.</summary>
    internal static TemplateValue Fit(long value) => value is >= int.MinValue and <= int.MaxValue ? (TemplateValue)(int)value : value;

    internal static int Int(TemplateValue value, ref Run run, int at) => value.Kind is TemplateValueKind.Null or TemplateValueKind.Whole
        ? value.Int
        : throw run.Refusal(at, Kinds.Of(value), "a whole number of 32 bits");

    /// <summary>A number for a function of <c>math</c>.</summary>
    internal static double Number(TemplateValue value, ref Run run, int at) => Kinds.IsNumber(value)
        ? Double(value)
        : throw run.Refusal(at, Kinds.Of(value), "a number");
}
