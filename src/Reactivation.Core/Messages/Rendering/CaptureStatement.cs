namespace Reactivation.Messages.Rendering;

/// <summary><c>capture</c>: what its body writes becomes a value.</summary>
internal sealed class CaptureStatement(int at, int slot, Statement[] body) : Statement(at)
{
    internal override Flow Execute(ref Run run)
    {
        var length = run.Length;
        run.Execute(body);
        run.SetLocal(slot, run.TakeBack(length));
        return Flow.Next;
    }

    internal override void Explore(Exploration exploration) => exploration.Under(null, body);
}
