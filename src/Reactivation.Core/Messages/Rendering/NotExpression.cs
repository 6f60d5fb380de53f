namespace Reactivation.Messages.Rendering;

internal sealed class NotExpression(int at, Expression operand) : Expression(at, operand.Depth + 1)
{
    internal override TemplateValue Evaluate(ref Run run) => !Kinds.IsTrue(operand.Evaluate(ref run));

    internal override void Explore(Exploration exploration) => operand.Explore(exploration);
}
