using System.Collections.Immutable;
using System.Text;
using Reactivation.Hosting.Sources;
using Reactivation.Messages;

namespace Reactivation.Hosting;

/// <summary>A folder of templates.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Engine">What renders them; null for the message subset.</param>
internal sealed record TemplateFolder(string Path, ITemplateEngine? Engine)
{
    private const int MaxBytes = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The library's templates and those of the folders.</summary>
    internal static MessageCatalogue Read(IEnumerable<TemplateFolder> folders, ImmutableArray<Problem>.Builder problems)
    {
        var read = folders.Distinct().SelectMany(f => f.Read(problems)).ToList();
        foreach (var same in read.GroupBy(t => (t.Template.Id, t.Template.Language)))
        {
            foreach (var (file, template) in same.Skip(1))
                problems.Add(new Problem { Source = file, Found = $"the template {template} a second time", Expected = "each id once in a language", Fix = $"{same.First().File} has it too" });
        }

        return problems.Count > 0 || read.Count == 0 ? MessageCatalogue.Default : MessageCatalogue.Default.With(read.Select(t => t.Template));
    }

    private List<(string File, MessageTemplate Template)> Read(ImmutableArray<Problem>.Builder problems)
    {
        const string expected = "a folder with templates, *.txt";
        var templates = new List<(string, MessageTemplate)>();
        if (!Directory.Exists(Path))
        {
            problems.Add(new Problem { Source = Path, Found = "no such folder", Expected = expected, Fix = "a relative path begins in the process's current folder" });
            return templates;
        }

        var files = Directory.GetFiles(Path, "*.txt").Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0)
            problems.Add(new Problem { Source = Path, Found = "a folder without *.txt", Expected = expected });
        foreach (var file in files)
        {
            if (Read(file, problems) is { } template)
                templates.Add((file, template));
        }

        return templates;
    }

    private MessageTemplate? Read(string file, ImmutableArray<Problem>.Builder problems)
    {
        var (content, unreadable) = TextFile.Read(file, MaxBytes, "a template");
        if (content is null)
        {
            problems.Add(unreadable! with { Source = file });
            return null;
        }

        string text;
        try
        {
            text = Strict.GetString(content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? content.AsSpan(Encoding.UTF8.Preamble.Length) : content);
        }
        catch (DecoderFallbackException e)
        {
            problems.Add(new Problem { Source = file, Line = content.AsSpan(0, e.Index).Count((byte)'\n') + 1, Found = "bytes that are no UTF-8", Expected = "a template in UTF-8", Fix = "save the file in UTF-8" });
            return null;
        }

        if (!MessageTemplate.TryParse(text, out var template, out var wrong, file, Engine))
            problems.AddRange(wrong);
        return template;
    }
}
