namespace Reactivation.Messages.Rendering;

internal sealed class BinaryExpression(int at, string symbol, Expression left, Expression right) : Expression(at, Math.Max(left.Depth, right.Depth) + 1)
{
    internal bool IsAnd => symbol == "&&";

    internal Expression Left => left;

    internal Expression Right => right;

    /// <summary>The operators; a higher number binds closer. All bind to the left.</summary>
    internal static int Precedence(string symbol) => symbol switch
    {
        "??" => 20,
        "||" => 30,
        "&&" => 40,
        "==" or "!=" => 70,
        "<" or "<=" or ">" or ">=" => 80,
        "+" or "-" => 100,
        "*" or "/" or "//" or "%" => 110,
        _ => 0,
    };

    internal override TemplateValue Evaluate(ref Run run)
    {
        var one = left.Evaluate(ref run);
        if (symbol == "&&" && !Kinds.IsTrue(one))
            return false;
        if (symbol == "||" && Kinds.IsTrue(one))
            return true;
        var other = right.Evaluate(ref run);
        return symbol switch
        {
            "&&" or "||" => Kinds.IsTrue(other),
            "??" => one.IsNull ? other : one,
            "==" => Comparing.AreEqual(one, other, ref run, At),
            "!=" => !Comparing.AreEqual(one, other, ref run, At),
            "<" or "<=" or ">" or ">=" => Comparing.Order(symbol, one, other, ref run, At),
            _ => Arithmetic.Apply(symbol, one, other, ref run, At),
        };
    }

    internal override void Explore(Exploration exploration)
    {
        if (symbol == "??")
            exploration.Test(left);
        else
            left.Explore(exploration);
        right.Explore(exploration);
    }
}
