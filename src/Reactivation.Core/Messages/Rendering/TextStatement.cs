namespace Reactivation.Messages.Rendering;

internal sealed class TextStatement(int at, string text) : Statement(at)
{
    internal override Flow Execute(ref Run run)
    {
        run.Write(text, At);
        return Flow.Next;
    }
}
