namespace Reactivation.Messages.Rendering;

internal sealed class OutputStatement(Expression expression) : Statement(expression.At)
{
    internal override Flow Execute(ref Run run)
    {
        expression.Write(ref run);
        return Flow.Next;
    }

    internal override void Explore(Exploration exploration) => exploration.Print(expression);
}
