using System.Numerics;

namespace Reactivation.Messages.Rendering;

/// <summary><c>+ - * / // %</c>. Nothing and a number make nothing; a text can only be added to.</summary>
internal static class Arithmetic
{
    internal static TemplateValue Apply(string symbol, TemplateValue left, TemplateValue right, ref Run run, int at)
    {
        if (left.Kind == TemplateValueKind.Text || right.Kind == TemplateValueKind.Text)
            return symbol == "+" ? Join(left, right, ref run, at) : throw run.Refusal(at, $"'{symbol}' with a text", "'+', or numbers");
        if (left.IsNull || right.IsNull)
            return TemplateValue.Null;
        if (!Kinds.IsNumber(left) || !Kinds.IsNumber(right))
            throw run.Refusal(at, $"{Kinds.Of(left)} {symbol} {Kinds.Of(right)}", "two numbers, or a text and '+'");
        try
        {
            if (left.Kind == TemplateValueKind.Amount || right.Kind == TemplateValueKind.Amount)
                return Decimals(symbol, Numbers.Decimal(left, ref run, at), Numbers.Decimal(right, ref run, at));
            if (left.Kind == TemplateValueKind.Floating || right.Kind == TemplateValueKind.Floating)
                return Doubles(symbol, Numbers.Double(left), Numbers.Double(right));
            return Wholes(symbol, left.Long, right.Long);
        }
        catch (ArithmeticException e)
        {
            throw run.Refusal(at, e is DivideByZeroException ? "a division by zero" : "a result that is too large", "numbers whose result can be kept", inner: e);
        }
    }

    internal static TemplateValue Join(TemplateValue left, TemplateValue right, ref Run run, int at)
    {
        var (one, other) = (ValueText.Of(left, ref run, at) ?? "", ValueText.Of(right, ref run, at) ?? "");
        Texts.Charge(one.Length + (long)other.Length, ref run, at);
        return one + other;
    }

    private static TemplateValue Decimals(string symbol, decimal left, decimal right) => symbol switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => left / right,
        "//" => Math.Round(left / right),
        _ => left % right,
    };

    private static TemplateValue Doubles(string symbol, double left, double right) => symbol switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => left / right,
        "//" => Math.Round(left / right),
        _ => left % right,
    };

    private static TemplateValue Wholes(string symbol, long left, long right) => symbol switch
    {
        "+" => Numbers.Fit(checked(left + right)),
        "-" => Numbers.Fit(checked(left - right)),
        "*" => Numbers.Fit(checked(left * right)),
        "/" => Wide(left) / Wide(right),
        "//" => Numbers.Fit(left / right),
        _ => right == -1 ? 0 : Numbers.Fit(left % right),
    };

    /// <summary>Beyond 53 bits a 64-bit number and a big integer are not rounded alike; the full engine takes the latter where it has 64 bits.</summary>
    private static double Wide(long value) => value is > int.MaxValue or < int.MinValue ? (double)(BigInteger)value : value;
}
