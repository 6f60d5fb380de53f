namespace Reactivation.Messages.Rendering;

/// <summary><c>if</c>, <c>else if</c>, <c>else</c>; an else has no condition.</summary>
internal sealed class IfStatement(int at, (Expression? Condition, Statement[] Body)[] branches) : Statement(at)
{
    internal override Flow Execute(ref Run run)
    {
        foreach (var (condition, body) in branches)
        {
            if (condition is null || Kinds.IsTrue(condition.Evaluate(ref run)))
                return run.Execute(body);
        }

        return Flow.Next;
    }

    internal override void Explore(Exploration exploration)
    {
        foreach (var (condition, body) in branches)
        {
            if (condition is not null)
                exploration.Test(condition);
            exploration.Under(condition, body);
        }
    }
}
