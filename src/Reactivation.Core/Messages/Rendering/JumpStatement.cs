namespace Reactivation.Messages.Rendering;

/// <summary><c>break</c> or <c>continue</c>.</summary>
internal sealed class JumpStatement(int at, Flow flow) : Statement(at)
{
    internal override Flow Execute(ref Run run) => flow;
}
