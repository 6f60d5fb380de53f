namespace Reactivation.Messages.Rendering;

/// <summary>A loop variable or a captured text.</summary>
internal sealed class LocalExpression(int at, int slot, bool isCapture) : Expression(at)
{
    internal bool IsCapture => isCapture;

    internal override TemplateValue Evaluate(ref Run run) => run.Local(slot);
}
