namespace Reactivation.Messages.Rendering;

internal sealed class LiteralExpression(int at, TemplateValue value) : Expression(at)
{
    internal TemplateValue Value => value;

    internal override TemplateValue Evaluate(ref Run run) => value;
}
