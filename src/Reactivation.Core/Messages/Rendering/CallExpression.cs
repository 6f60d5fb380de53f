namespace Reactivation.Messages.Rendering;

/// <summary>A call of a function; what is piped into it is its first argument.</summary>
internal sealed class CallExpression(int at, Function function, Expression[] arguments) : Expression(at, arguments.Max(a => a.Depth) + 1)
{
    internal Function Function => function;

    internal override TemplateValue Evaluate(ref Run run)
    {
        run.Charge(0, At);
        var values = Values(ref run);
        return function.Body(in values, ref run, At);
    }

    internal override void Write(ref Run run)
    {
        if (function.Writer is not { } writer)
        {
            base.Write(ref run);
            return;
        }

        run.Charge(0, At);
        var values = Values(ref run);
        writer(in values, ref run, At);
    }

    private Arguments Values(ref Run run)
    {
        var values = default(Arguments);
        for (var i = 0; i < arguments.Length; i++)
            values[i] = arguments[i].Evaluate(ref run);
        return values;
    }

    internal override void Explore(Exploration exploration)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (i == 0 && function.Name == ObjectFunctions.Default)
                exploration.Test(arguments[i]);
            else
                arguments[i].Explore(exploration);
        }
    }
}
