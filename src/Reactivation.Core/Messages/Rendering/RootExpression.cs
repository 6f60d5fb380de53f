namespace Reactivation.Messages.Rendering;

/// <summary>A value that the template is given.</summary>
internal sealed class RootExpression(int at, int root, string name) : Expression(at)
{
    internal string Name => name;

    internal override TemplateValue Evaluate(ref Run run) =>
        run.TryRoot(root, out var value) ? value : throw run.Refusal(At, $"no value '{name}'", "a value for every name that the template reads", "give it, or null where there is none");

    internal override void Explore(Exploration exploration) => exploration.Read(name, At);
}
