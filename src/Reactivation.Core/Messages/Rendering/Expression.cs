namespace Reactivation.Messages.Rendering;

/// <summary>An expression, compiled.</summary>
/// <param name="at">Where it stands in the template.</param>
/// <param name="depth">How deep it is nested, itself included.</param>
internal abstract class Expression(int at, int depth = 1)
{
    internal int At => at;

    internal int Depth => depth;

    internal abstract TemplateValue Evaluate(ref Run run);

    /// <summary>Tells what it reads.</summary>
    internal virtual void Explore(Exploration exploration)
    {
    }

    /// <summary>Prints the value.</summary>
    internal virtual void Write(ref Run run) => run.Print(Evaluate(ref run), At);
}
