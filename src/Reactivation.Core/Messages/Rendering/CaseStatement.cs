namespace Reactivation.Messages.Rendering;

/// <summary><c>case</c>: the first <c>when</c> with an equal value; an else has no values.</summary>
internal sealed class CaseStatement(int at, Expression value, (TemplateValue[]? Values, Statement[] Body)[] branches) : Statement(at)
{
    internal override Flow Execute(ref Run run)
    {
        var found = value.Evaluate(ref run);
        foreach (var (values, body) in branches)
        {
            if (values is null || IsAny(found, values, ref run))
                return run.Execute(body);
        }

        return Flow.Next;
    }

    private bool IsAny(TemplateValue found, TemplateValue[] values, ref Run run)
    {
        foreach (var one in values)
        {
            if (Comparing.AreEqual(found, one, ref run, At))
                return true;
        }

        return false;
    }

    internal override void Explore(Exploration exploration)
    {
        exploration.Test(value);
        foreach (var (_, body) in branches)
            exploration.Under(null, body);
    }
}
