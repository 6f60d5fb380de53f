namespace Reactivation.Messages.Rendering;

/// <summary>Equality and order. A text makes a comparison of texts, whatever the other side is; between numbers the wider kind decides.</summary>
internal static class Comparing
{
    internal static bool AreEqual(TemplateValue left, TemplateValue right, ref Run run, int at)
    {
        if (left.Kind == TemplateValueKind.Text || right.Kind == TemplateValueKind.Text)
            return string.Equals(ValueText.Of(left, ref run, at), ValueText.Of(right, ref run, at), StringComparison.Ordinal);
        if (left.IsNull || right.IsNull)
            return left.IsNull && right.IsNull;
        if (left.Kind == TemplateValueKind.Flag && right.Kind is TemplateValueKind.Flag or TemplateValueKind.Whole || (right.Kind == TemplateValueKind.Flag && left.Kind == TemplateValueKind.Whole))
            return left.Long == right.Long;
        return Sides(left, right, ref run, at) switch
        {
            Side.Amount => Numbers.Decimal(left, ref run, at) == Numbers.Decimal(right, ref run, at),
            Side.Floating => Numbers.Double(left) == Numbers.Double(right),
            _ => left.Long == right.Long,
        };
    }

    internal static bool Order(string symbol, TemplateValue left, TemplateValue right, ref Run run, int at)
    {
        if (left.Kind == TemplateValueKind.Text || right.Kind == TemplateValueKind.Text)
            return Is(symbol, string.CompareOrdinal(ValueText.Of(left, ref run, at), ValueText.Of(right, ref run, at)));
        if (left.IsNull || right.IsNull)
            return false;
        switch (Sides(left, right, ref run, at))
        {
            case Side.Amount:
                return Is(symbol, Numbers.Decimal(left, ref run, at).CompareTo(Numbers.Decimal(right, ref run, at)));
            case Side.Floating:
                var (one, other) = (Numbers.Double(left), Numbers.Double(right));
                return symbol switch { "<" => one < other, "<=" => one <= other, ">" => one > other, _ => one >= other };
            default:
                return Is(symbol, left.Long.CompareTo(right.Long));
        }
    }

    private static bool Is(string symbol, int order) => symbol switch { "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 };

    private static Side Sides(TemplateValue left, TemplateValue right, ref Run run, int at)
    {
        if (left.Kind == TemplateValueKind.Moment && right.Kind == TemplateValueKind.Moment)
            return Side.Whole;
        if (!Kinds.IsNumber(left) || !Kinds.IsNumber(right))
            throw run.Refusal(at, $"a comparison of {Kinds.Of(left)} with {Kinds.Of(right)}", "two numbers, two days or a text");
        return left.Kind == TemplateValueKind.Amount || right.Kind == TemplateValueKind.Amount ? Side.Amount
            : left.Kind == TemplateValueKind.Floating || right.Kind == TemplateValueKind.Floating ? Side.Floating
            : Side.Whole;
    }

    private enum Side
    {
        Whole,
        Floating,
        Amount,
    }
}
