namespace Reactivation.Messages.Catalogue;

/// <summary>The library's templates: one resource a template and language.</summary>
internal static class ShippedTemplates
{
    private const string Prefix = "Reactivation.Messages.Templates.";

    internal static IEnumerable<MessageTemplate> Read()
    {
        var assembly = typeof(ShippedTemplates).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return MessageTemplate.Parse(reader.ReadToEnd(), name[Prefix.Length..]);
        }
    }
}
