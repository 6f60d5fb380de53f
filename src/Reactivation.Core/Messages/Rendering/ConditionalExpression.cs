namespace Reactivation.Messages.Rendering;

/// <summary><c>condition ? yes : no</c>.</summary>
internal sealed class ConditionalExpression(int at, Expression condition, Expression yes, Expression no)
    : Expression(at, Math.Max(condition.Depth, Math.Max(yes.Depth, no.Depth)) + 1)
{
    internal override TemplateValue Evaluate(ref Run run) => Branch(ref run).Evaluate(ref run);

    internal override void Write(ref Run run) => Branch(ref run).Write(ref run);

    private Expression Branch(ref Run run) => Kinds.IsTrue(condition.Evaluate(ref run)) ? yes : no;

    internal override void Explore(Exploration exploration)
    {
        exploration.Test(condition);
        exploration.Under(condition, yes);
        no.Explore(exploration);
    }
}
