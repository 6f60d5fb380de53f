namespace Reactivation.Messages;

/// <summary>The engine of the core: the message subset of Scriban, bounded.</summary>
/// <param name="bounds">The bounds; null for the default ones.</param>
public sealed class MessageSubset(TemplateBounds? bounds = null) : ITemplateEngine
{
    /// <summary>The engine with the default bounds.</summary>
    public static MessageSubset Default { get; } = new();

    /// <inheritdoc/>
    public ITemplate Parse(string text) => Template.Parse(text, bounds);
}
