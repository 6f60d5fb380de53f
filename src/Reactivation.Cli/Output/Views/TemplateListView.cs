using Reactivation.Cli.Input.Templates;
using Reactivation.Messages;
using Spectre.Console;

namespace Reactivation.Cli.Output.Views;

/// <summary>The templates, an id after the other: languages, purpose, cause, forms, and under it the title.</summary>
/// <remarks>No table: a title takes a line of its own at any width.</remarks>
internal sealed class TemplateListView(IAnsiConsole view, Language language)
{
    private const string Gap = "  ";

    internal void Write(TemplateFolder own)
    {
        var all = own.Catalogue.Templates.GroupBy(t => t.Id).Select(g => g.ToList()).ToList();
        var widths = Enumerable.Range(0, 4).Select(c => all.Max(g => Lines.Cells(Cells(g)[c]))).ToArray();
        foreach (var same in all)
        {
            var cells = Cells(same);
            var heads = string.Join(Gap, cells.Select((cell, c) => c < widths.Length ? cell + new string(' ', widths[c] - Lines.Cells(cell)) : cell));
            view.MarkupLineInterpolated($"[bold]{heads[..cells[0].Length]}[/]{heads[cells[0].Length..]}");
            view.Indented(4, (same.Find(t => t.Language == language) ?? same[0]).Title, 0);
            foreach (var mine in same.Where(t => own.OriginOf(t) != TemplateOrigin.Library))
                view.MarkupLineInterpolated($"    [yellow]{mine}: {TemplateWords.Of(own.OriginOf(mine)).In(language)}[/]");
        }
    }

    /// <summary>Of several languages the first counts; where they differ, <c>templates check</c> says so.</summary>
    private static string[] Cells(List<MessageTemplate> same) =>
    [
        same[0].Id,
        string.Join(' ', same.Select(t => Codes.Of(t.Language))),
        Codes.Of(same[0].Purpose),
        same[0].Cause is { } cause ? Codes.Of(cause) : "",
        string.Join(' ', same[0].Forms.Select(Codes.Of)),
    ];
}
