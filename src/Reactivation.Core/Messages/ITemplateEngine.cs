namespace Reactivation.Messages;

/// <summary>What reads templates: the message subset of the core, or a full engine from another package.</summary>
public interface ITemplateEngine
{
    /// <summary>Parses a template.</summary>
    /// <param name="text">The template.</param>
    /// <returns>The parsed template.</returns>
    /// <exception cref="TemplateException">It cannot be parsed; all problems are named.</exception>
    ITemplate Parse(string text);
}
