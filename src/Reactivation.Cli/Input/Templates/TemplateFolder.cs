using System.Collections.Immutable;
using Reactivation.Cli.Input.Files;
using Reactivation.Messages;

namespace Reactivation.Cli.Input.Templates;

/// <summary>A folder of one's own templates: every file named <c>ID.ja.txt</c> or <c>ID.en.txt</c>. Folders in it are not gone into.</summary>
internal sealed class TemplateFolder
{
    private const int MostBytes = 4 << 20;
    private static readonly string[] Endings = [".ja.txt", ".en.txt"];

    private readonly List<MessageTemplate> _templates = [];
    private readonly List<Problem> _problems = [];
    private readonly List<string> _others = [];

    /// <summary>No folder, no templates of one's own.</summary>
    internal static TemplateFolder None { get; } = new();

    /// <summary>The templates that can be used.</summary>
    internal ImmutableArray<MessageTemplate> Templates => [.. _templates];

    /// <summary>What is wrong with the others, by file and place.</summary>
    internal ImmutableArray<Problem> Problems => [.. _problems];

    /// <summary>What lies there and is named as no template; it is told, not left out in silence.</summary>
    internal ImmutableArray<string> Others => [.. _others];

    /// <summary>The library's templates with these, which take the place of those of the same id and language.</summary>
    internal MessageCatalogue Catalogue => _templates.Count == 0 ? MessageCatalogue.Default : MessageCatalogue.Default.With(_templates);

    /// <summary>Where a template comes from.</summary>
    internal TemplateOrigin OriginOf(MessageTemplate template) =>
        !_templates.Contains(template) ? TemplateOrigin.Library
        : MessageCatalogue.Default.Find(template.Id, template.Language) is null ? TemplateOrigin.Own
        : TemplateOrigin.Override;

    /// <summary>Reads a folder.</summary>
    /// <exception cref="InputException">There is no such folder.</exception>
    internal static TemplateFolder Read(DirectoryInfo folder)
    {
        if (!folder.Exists)
            throw new InputException(InputException.NoSuchFolder(folder));
        var read = new TemplateFolder();
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            if (entry is FileInfo file && Endings.Any(e => file.Name.Length > e.Length && file.Name.EndsWith(e, StringComparison.Ordinal)))
                read.Add(file);
            else
                read._others.Add(entry is DirectoryInfo ? entry.Name + "/" : entry.Name);
        }

        return read;
    }

    /// <summary>Reads the folder that an option names, which must be without problems; the library's templates alone where it names none.</summary>
    /// <exception cref="InputException">There is no such folder, or a template in it cannot be used; all problems are named.</exception>
    internal static TemplateFolder ReadWhole(DirectoryInfo? folder)
    {
        if (folder is null)
            return None;
        var read = Read(folder);
        InputException.ThrowIfAny(read.Problems);
        return read;
    }

    private void Add(FileInfo file)
    {
        string text;
        try
        {
            text = Utf8File.ReadText(file, MostBytes);
        }
        catch (InputException unusable)
        {
            _problems.AddRange(unusable.Problems);
            return;
        }

        if (!MessageTemplate.TryParse(text, out var template, out var problems, file.Name))
            _problems.AddRange(problems);
        else if (_templates.Any(t => t.Id == template!.Id && t.Language == template.Language))
            _problems.Add(AtId(file, text, $"the template {template} a second time", "each id once in a language"));
        else if (file.Name != $"{template}.txt")
            _problems.Add(AtId(file, text, $"the template {template}", $"the template that the file's name says, {Path.GetFileNameWithoutExtension(file.Name)}", $"or name the file {template}.txt"));
        else
            _templates.Add(template!);
    }

    private static Problem AtId(FileInfo file, string text, string found, string expected, string? fix = null) =>
        new() { Source = file.Name, Line = 1 + Array.FindIndex(text.ReplaceLineEndings("\n").Split('\n'), l => l.StartsWith("id", StringComparison.Ordinal)), Column = 1, Found = found, Expected = expected, Fix = fix };
}
